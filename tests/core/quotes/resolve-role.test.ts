import { expect, it } from "vitest";
import { resolveRole } from "@/lib/core/quotes/resolve-role";
import { readForSpeakers } from "@/lib/core/quotes/speaker-reading";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { documentFromText } from "@/lib/core/text/text-blocks";

it.each<[string, string | null]>([
  [
    "Harbour Secretary Mara Hale met Tom Orrin, the mayor of Vale. <the harbour secretary> spoke.",
    "Mara Hale",
  ],
  ["Harbour Secretary Mara Hale met Tom Orrin, the mayor of Vale. <the mayor> spoke.", "Tom Orrin"],
  ["Rep. Mara Hale met Tom Orrin. <the congresswoman> spoke.", "Mara Hale"],
  ["Harbour Secretary Mara Hale met Tom Orrin. <a secretary> spoke.", null],
  ["The Vale Harbour Board met Mara Hale. <the board> voted.", "Vale Harbour Board"],
  ["The Vale Harbour Board met Mara Hale. <the union> voted.", null],
  ["Mara Hale met Tom Orrin. <the bishop> spoke.", null],
])("%s", (picture, expected) => {
  const [, role = ""] = /<([^>]*)>/.exec(picture) ?? [];
  const start = picture.indexOf("<");
  const reading = readForSpeakers(documentFromText(picture.replace(/[<>]/g, "") as CanonicalText), []);
  expect(resolveRole(reading, role, start).entity?.name ?? null).toBe(expected);
});
