/** An open review for tests: the second seed's two paragraphs that matter, codebook 1.0, no marks. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Screen } from "@/components/annotator/screen";
import { createStore, type Store } from "@/components/annotator/store";
import type { Operation } from "@/lib/core/annotation/operation";
import type { LayerRecord, ReviewView, SpeakerSummary } from "@/lib/core/annotation/review-view";
import { type Codebook, codebookSchema } from "@/lib/core/codebook/codebook";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { type Span, span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { uuid } from "@/tests/support/arbitrary-layer";

export const TEXT = canonicalText(
  [
    "Rutte: Ukraine Was Never Promised NATO Membership",
    "Do you LOVE America?",
    "“The United States does not believe that,” Rutte said, adding that guarantees should be “backed by capable troops.” It was not the first time that he had said so.",
    "“To be clear, there will not be US troops,”\u00a0he added on the way out of the hall that day.",
  ].join("\n\n"),
);

export const codebook: Codebook = codebookSchema.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, "../../../seeds/codebooks/1.0.json"), "utf8")),
);

export const RUTTE: SpeakerSummary = {
  id: uuid(1),
  name: "Mark Rutte",
  kind: "person",
  aliases: [],
  office: "NATO secretary general",
  wikidataId: null,
};
export const HEGSETH: SpeakerSummary = { ...RUTTE, id: uuid(2), name: "Pete Hegseth", office: null };

export const EMPTY: LayerRecord = {
  annotations: [],
  removed: [],
  links: [],
  evidence: [],
  signals: [],
  comments: [],
  rejections: [],
};

export function reviewView(more: Partial<ReviewView> = {}): ReviewView {
  return {
    reviewId: uuid(9),
    accountId: uuid(12),
    kind: "review",
    status: "open",
    editable: true,
    reviewerPseudonym: "reviewer-1",
    article: {
      id: uuid(10),
      versionId: uuid(11),
      title: "Rutte: Ukraine Was Never Promised NATO Membership",
      outlet: "An outlet",
      url: null,
      publishedAt: "2025-02-14",
      capturedAt: "2025-02-20T09:12:00Z",
      sha256: "0".repeat(64),
    },
    document: documentFromText(TEXT),
    blocks: { facts: null, repeated: [] },
    codebook,
    layer: EMPTY,
    speakers: [RUTTE, HEGSETH],
    references: [],
    sequence: 0,
    ...more,
  };
}

/** The words' place in the text. Throws if they are not there. */
export function at(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  return span(start, start + words.length);
}

export type Desk = {
  readonly store: Store;
  readonly screen: Screen;
  readonly sent: Operation[];
  /** Selects words as the editor would. */
  choose(words: string): void;
};

/** A store that sends into an array, with a screen that only moves the caret. */
export function openDesk(view: ReviewView = reviewView()): Desk {
  let last = 1000;
  const sent: Operation[] = [];
  const store = createStore(view, {
    newId: () => uuid(++last),
    push: (operations) => void sent.push(...operations),
  });
  const screen: Screen = {
    setCaret: (caret) => store.set({ caret }),
    reveal: () => {},
    focusArticle: () => {},
    focusInspector: () => {},
    cycleRegion: () => {},
  };
  return {
    store,
    screen,
    sent,
    choose(words) {
      const { start, end } = at(words);
      store.set({ caret: { anchor: start, head: end } });
    },
  };
}
