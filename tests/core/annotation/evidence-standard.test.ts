import { expect, it } from "vitest";
import type { Evidence } from "@/lib/core/annotation/annotation";
import { evidenceStandard } from "@/lib/core/annotation/evidence-standard";
import { evidence } from "../../support/layers";

const archived = { archivedUrl: "https://web.archive.org/x" };
const A = { grade: "A", ...archived } as const;
const B = (publisher: string) => ({ grade: "B", publisher, ...archived }) as const;

it.each<[string, Partial<Evidence>[], string]>([
  ["one recording with words and archive", [A], "met"],
  ["two outlets", [B("Kyiv Post"), B("Ukrainska Pravda")], "met"],
  ["nothing", [], "no-evidence"],
  ["context alone", [{ ...A, role: "context" }], "no-evidence"],
  ["one outlet twice", [B("Kyiv Post"), B("kyiv post")], "grade archived-copy"],
  ["second-hand alone", [{ grade: "C", ...archived }], "grade archived-copy"],
  ["a record without its words", [{ ...A, excerpt: undefined }], "excerpt"],
  ["a record without an archive", [{ grade: "A" }], "archived-copy"],
  [
    "an archive of one record and the words of another",
    [{ grade: "A" }, { ...A, excerpt: undefined }],
    "archived-copy",
  ],
  [
    "two addresses of one host",
    [
      { grade: "B", url: "https://www.nato.int/a", ...archived },
      { grade: "B", url: "https://nato.int/b", ...archived },
    ],
    "grade archived-copy",
  ],
])("%s: %3$s", (_, items, expected) => {
  const standard = evidenceStandard(items.map((item, index) => evidence(`e${index}`, "q", item)));
  expect(standard.kind === "met" ? "met" : standard.shortfalls.join(" ")).toBe(expected);
});
