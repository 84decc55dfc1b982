/** People, articles and reviews for server tests, made through the commands the app uses. */
import { randomUUID } from "node:crypto";
import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/core/access/actor";
import { mintActor } from "@/lib/core/access/mint-actor";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { QuoteAttributes } from "@/lib/core/annotation/annotation";
import type { Operation, OperationBody } from "@/lib/core/annotation/operation";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { articleFactsSchema, importArticle, previewImport } from "@/lib/server/articles/commands";
import { assignArticle } from "@/lib/server/assignments/commands";
import { addPerson } from "@/lib/server/people/commands";
import { listQueue } from "@/lib/server/reviews/queries";

export const PASSWORD = "a long enough password";

export async function makePerson(role: "admin" | "reviewer"): Promise<Actor> {
  const email = `${role}-${randomUUID()}@example.org`;
  const { id } = await addPerson({ email, name: `A ${role}`, role, password: PASSWORD });
  return mintActor({ userId: id, role });
}

export async function makeArticle(admin: Actor, content: string, title = "A title"): Promise<string> {
  const source = { format: "text", content } as const;
  const { sha256 } = await previewImport(admin, source);
  const { articleId } = await importArticle(admin, {
    facts: articleFactsSchema.parse({ title, outlet: "An outlet", url: "", publishedOn: "2025-02-14" }),
    source,
    confirmedSha256: sha256,
  });
  return articleId;
}

export type Desk = {
  readonly admin: Actor;
  readonly reviewers: readonly [Actor, Actor];
  readonly articleId: string;
  /** One review a reviewer, in the same order. */
  readonly reviewIds: readonly [string, string];
  readonly text: string;
};

export const SENTENCE = "“We will not go,” the minister said. “I 👋 meant it,” she added.";

/** An admin, two reviewers, one article assigned to both. Each call has a text of its own. */
export async function makeDesk(sentence = SENTENCE): Promise<Desk> {
  const admin = await makePerson("admin");
  const reviewers = [await makePerson("reviewer"), await makePerson("reviewer")] as const;
  const text = `${sentence}\nNo. ${randomUUID()}`;
  const articleId = await makeArticle(admin, text);
  const reviewerIds = reviewers.map((reviewer) => reviewer.userId);
  await assignArticle(admin, { articleId, reviewerIds, dueOn: null });
  const reviewIds = await Promise.all(reviewers.map((reviewer) => reviewOf(reviewer, articleId)));
  return { admin, reviewers, articleId, reviewIds: reviewIds as [string, string], text };
}

async function reviewOf(reviewer: Actor, articleId: string): Promise<string> {
  const entry = (await listQueue(reviewer)).find((one) => one.articleId === articleId);
  if (!entry) throw new Error("The reviewer was not given this article.");
  return entry.reviewId;
}

export function operation(body: OperationBody): Operation {
  return { id: newId(), ...body };
}

/** An operation that marks `words` of the text as a quote. */
export function markQuote(text: string, words: string, attributes: Partial<QuoteAttributes> = {}) {
  const start = text.indexOf(words);
  const id = newId();
  return {
    id,
    operation: operation({
      type: "createAnnotation",
      annotation: {
        id,
        type: "quote",
        origin: "manual",
        spans: [describeSpan(canonicalText(text), span(start, start + words.length))],
        attributes: { form: "direct", ...attributes },
      },
    }),
  };
}

/** Attributes of a quote that lacks nothing. */
export const SOUND_QUOTE = {
  form: "direct",
  occurrence: "confirmed",
  speaker: "correct",
  wording: "verbatim",
  context: "fair",
  speakerStated: { name: "The minister", speakerId: null },
} as const satisfies QuoteAttributes;
