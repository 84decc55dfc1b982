import { expect, it } from "vitest";
import { likelyStretches } from "@/lib/core/alignment/likely-stretches";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { indexReference } from "@/lib/core/alignment/reference-index";

const filler = "and so it goes on and on as it did ".repeat(20);
const text = `${filler}peace talks begin in Geneva ${filler}the talks were in Geneva about peace and troops ${filler}`;
const reference = indexReference(text);
const whole = { from: 0, to: reference.words.length };
const wordAt = (word: string, from = 0) =>
  reference.words.findIndex(({ form }, at) => at >= from && form === word);

it("gives the stretches that hold most of the words, best first and apart", () => {
  const printed = normaliseWords("peace and troops in Geneva, about talks");
  const [best, second, ...others] = likelyStretches(printed, reference, { within: whole, most: 4 });
  expect(others).toEqual([]);
  const troops = wordAt("troops");
  expect(best?.from).toBeLessThan(troops - 6);
  expect(best?.to).toBeGreaterThan(troops);
  expect(second?.from).toBeLessThanOrEqual(wordAt("peace"));
  expect(second?.to).toBeLessThan(best?.from ?? 0);
});

it("stays within the words it is given", () => {
  const printed = normaliseWords("peace talks in Geneva");
  const from = wordAt("peace") + 1;
  const [best] = likelyStretches(printed, reference, { within: { from, to: whole.to }, most: 1 });
  expect(best?.from).toBeGreaterThanOrEqual(from);
});

it("goes by common words where print has hardly any other", () => {
  const record = indexReference(
    `${"we agree with them. ".repeat(30)}It is what it is. ${"No more. ".repeat(30)}`,
  );
  const [best] = likelyStretches(normaliseWords("it is what it is"), record, {
    within: { from: 0, to: record.words.length },
    most: 1,
  });
  expect(best?.from).toBeLessThanOrEqual(120);
  expect(best?.to).toBeGreaterThanOrEqual(125);
});

it("has nothing to say of words that are not there", () => {
  expect(
    likelyStretches(normaliseWords("apples and pears fall"), indexReference("No."), {
      within: { from: 0, to: 1 },
      most: 4,
    }),
  ).toEqual([]);
});
