import { expect, it } from "vitest";
import { applyOperations } from "@/lib/server/reviews/commands";
import { getReview } from "@/lib/server/reviews/queries";
import { makeDesk, markQuote } from "@/tests/support/factories";

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
