import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { articleFactsSchema, importArticle, previewImport } from "@/lib/server/articles/commands";
import { assignArticle } from "@/lib/server/assignments/commands";
import { applyOperations } from "@/lib/server/reviews/commands";
import { getReview, listQueue } from "@/lib/server/reviews/queries";
import { makeArticle, makeDesk, makePerson, markQuote } from "@/tests/support/factories";

const WORDS = "“We will not go,”";

it("shows a layer at the very place of the log that it names, also while it is written", async () => {
  const own = await makeDesk();
  const [reviewer] = own.reviewers;
  const [reviewId] = own.reviewIds;
  let writing = true;
  const writer = (async () => {
    for (let turn = 0; turn < 30; turn++) {
      const marks = Array.from({ length: 3 }, () => markQuote(own.text, WORDS).operation);
      await applyOperations(reviewer, reviewId, marks);
    }
    writing = false;
  })();
  const seen = new Set<number>();
  while (writing) {
    const { layer, sequence } = await getReview(reviewer, reviewId);
    expect(layer.annotations).toHaveLength(sequence);
    seen.add(sequence);
  }
  await writer;
  expect(seen.size).toBeGreaterThan(3);
});

describe("what suggesting block labels needs", () => {
  const lines = (unique: string) =>
    [
      `The council of ${unique} met on Monday to talk about the bridge.`,
      `Nobody in ${unique} knows yet who will pay for the repairs.`,
      `A vote in ${unique} is expected before the summer.`,
      "Read our other stories about life in the city.",
    ].join("\n\n");

  it("names the blocks that other articles of the outlet print, too", async () => {
    const admin = await makePerson("admin");
    const reviewer = await makePerson("reviewer");
    await makeArticle(admin, lines(`Ash ${randomUUID()}`));
    const articleId = await makeArticle(admin, lines(`Birch ${randomUUID()}`));
    await assignArticle(admin, { articleId, reviewerIds: [reviewer.userId], dueOn: null });
    const [entry] = await listQueue(reviewer);
    const { blocks } = await getReview(reviewer, entry?.reviewId ?? "");
    expect(blocks).toEqual({ facts: null, repeated: [3] });
  });

  it("hands over what an imported page told of each block", async () => {
    const admin = await makePerson("admin");
    const reviewer = await makePerson("reviewer");
    const source = {
      format: "html",
      content: `<article><p>The bridge of ${randomUUID()} is closed.</p></article><nav><a href="/x">More news</a></nav>`,
    } as const;
    const { sha256 } = await previewImport(admin, source);
    const facts = articleFactsSchema.parse({ title: "A page", outlet: "A paper", url: "", publishedOn: "" });
    const { articleId } = await importArticle(admin, { facts, source, confirmedSha256: sha256 });
    await assignArticle(admin, { articleId, reviewerIds: [reviewer.userId], dueOn: null });
    const [entry] = await listQueue(reviewer);
    const { blocks } = await getReview(reviewer, entry?.reviewId ?? "");
    expect(blocks.facts?.map(({ element, linkShare }) => [element, linkShare])).toEqual([
      ["p", 0],
      ["nav", 1],
    ]);
  });
});
