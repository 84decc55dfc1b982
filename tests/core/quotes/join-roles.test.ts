import { describe, expect, it } from "vitest";
import { readBlock } from "@/lib/core/quotes/block-reading";
import { joinRoles, type RoleSpan, roleSpans } from "@/lib/core/quotes/join-roles";
import { beginning, type Role } from "@/lib/core/quotes/roles";
import { span } from "@/lib/core/text/offsets";

/** Spans in a row, each a role and one unit long; a "|" begins a new sentence. */
function spansOf(...roles: (Role | "|")[]): RoleSpan[] {
  let sentence = 0;
  return roles.flatMap((role, index) => {
    if (role === "|") {
      sentence = index;
      return [];
    }
    return [{ ...span(index, index + 1), role, sentence, certainty: 1 }];
  });
}

const starts = (spans: readonly RoleSpan[]) =>
  joinRoles(spans).map(({ content, source, cue }) =>
    [content, source, cue].map((parts) => parts.map(({ start }) => start)),
  );

describe("joining roles", () => {
  it("joins one order and the other", () => {
    expect(starts(spansOf("source_before_cue", "cue", "content_after_cue"))).toEqual([[[2], [0], [1]]]);
    expect(starts(spansOf("content_before_cue", "cue", "source_after_cue"))).toEqual([[[0], [2], [1]]]);
  });

  it("joins what a cue splits", () => {
    const spans = spansOf("content_before_cue", "source_before_cue", "cue", "|", "content_after_cue");
    expect(starts(spans)).toEqual([[[0, 4], [1], [2]]]);
  });

  it("shares the source of the cue before", () => {
    const spans = spansOf("source_before_cue", "cue", "content_after_cue", "cue", "content_after_cue");
    expect(starts(spans)).toEqual([
      [[2], [0], [1]],
      [[4], [0], [3]],
    ]);
  });

  it("shares the source of the next cue in the sentence, and of none in another", () => {
    const next = ["source_before_cue", "cue", "content_after_cue"] as const;
    expect(starts(spansOf("cue", "content_after_cue", ...next))[0]).toEqual([[1], [2], [0]]);
    expect(starts(spansOf("cue", "content_after_cue", "|", ...next))[0]).toEqual([[1], [], [0]]);
  });

  it("keeps words to which nothing belongs", () => {
    expect(starts(spansOf("content_after_cue"))).toEqual([[[0], [], []]]);
  });
});

it("reads spans off labels", () => {
  const text = "The prime minister said so.";
  const reading = readBlock(text, span(0, text.length), [], false);
  const source = beginning("source_before_cue");
  const labels = Uint8Array.from([source, source + 1, source + 1, beginning("cue"), 0, 0]);
  const spans = roleSpans(reading, { labels, certainty: Float32Array.from([0.5, 1, 0.75, 1, 1, 1]) });
  expect(spans).toMatchObject([
    { start: 0, end: 18, role: "source_before_cue", certainty: 0.5 },
    { start: 19, end: 23, role: "cue", certainty: 1 },
  ]);
});
