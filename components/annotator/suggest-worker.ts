/** Works out the suggestions of one article in a thread of its own: the page goes on answering meanwhile. */
import type { BlockContext } from "@/lib/core/boilerplate/propose-blocks";
import { suggest } from "@/lib/core/suggestions/suggest";
import type { ArticleDocument } from "@/lib/core/text/article-document";

export type SuggestQuestion = {
  readonly document: ArticleDocument;
  readonly context: BlockContext;
};

self.addEventListener("message", ({ data }: MessageEvent<SuggestQuestion>) => {
  self.postMessage(suggest(data.document, data.context));
});
