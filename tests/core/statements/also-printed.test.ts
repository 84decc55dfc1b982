import { describe, expect, it } from "vitest";
import { alsoPrinted, quotesNear } from "@/lib/core/statements/also-printed";
import type { QuoteElsewhere } from "@/lib/core/views/quotes-elsewhere";

const WORDS = "The old bridge will open again before winter comes to town";

function elsewhere(versionId: string, credited: string | null, text = WORDS, more = {}): QuoteElsewhere {
  return {
    id: `${versionId} ${text.length}`,
    versionId,
    text,
    credited,
    outlet: versionId,
    title: "A title",
    publishedOn: "2025-02-14",
    reportPath: null,
    ...more,
  };
}

const inHand = { text: `“${WORDS},”`, publishedOn: "2025-02-15" };

describe("alsoPrinted", () => {
  it("groups the articles by whom they credit, most articles first, each article once", () => {
    const found = alsoPrinted(inHand, [
      elsewhere("a", "Bo Crane"),
      elsewhere("b", "Finch"),
      elsewhere("c", "Ada Finch"),
      elsewhere("c", "Ada Finch", "the old bridge will open again before winter"),
      elsewhere("d", null),
    ]);
    expect(
      found.map(({ credited, articles }) => [credited, articles.map(({ versionId }) => versionId)]),
    ).toEqual([
      ["Ada Finch", ["c", "b"]],
      ["Bo Crane", ["a"]],
      [null, ["d"]],
    ]);
  });

  it.each([
    ["other words", elsewhere("a", "Ada Finch", "Every tram line must reach the northern harbour by spring")],
    [
      "a few of them",
      elsewhere("a", "Ada Finch", "The old bridge will open a museum for children of the valley"),
    ],
    ["too few to tell", elsewhere("a", "Ada Finch", "The old bridge")],
    [
      "other words of another week",
      elsewhere("a", "Ada Finch", `Yes, ${WORDS}`, { publishedOn: "2025-03-14" }),
    ],
  ])("finds nothing in %s", (_, quote) => {
    expect(alsoPrinted(inHand, [quote])).toEqual([]);
  });
});

describe("quotesNear", () => {
  const article = `Finch spoke at noon. “${WORDS},” she said, and left.`;

  it("keeps what shares a run of words with the text, longer or shorter", () => {
    const near = [
      elsewhere("a", null, "the old bridge will open"),
      elsewhere("b", null, `We promised it: ${WORDS}, whatever it costs the council and its members`),
    ];
    expect(quotesNear(article, [...near, elsewhere("c", null, "Every tram line must reach it")])).toEqual(
      near,
    );
  });

  it("keeps nothing for an empty text or an empty quote", () => {
    expect(quotesNear("", [elsewhere("a", null)])).toEqual([]);
    expect(quotesNear(article, [elsewhere("a", null, "")])).toEqual([]);
  });
});
