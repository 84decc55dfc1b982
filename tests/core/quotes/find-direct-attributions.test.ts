import { describe, expect, it } from "vitest";
import { findDirectAttributions } from "@/lib/core/quotes/find-direct-attributions";
import { findStretches } from "@/lib/core/quotes/find-stretches";
import type { CanonicalText } from "@/lib/core/text/article-document";
import type { Span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";

/** Source and cue of the first quote, as they are printed. */
function attribute(text: string, language: "de" | "fr"): [source: string | null, cue: string | null] {
  const document = documentFromText(text as CanonicalText);
  const [first] = findDirectAttributions(document, findStretches(document, language), language);
  if (!first) throw new Error("There is no quote.");
  const words = (spans: readonly Span[] | null) =>
    spans ? spans.map(({ start, end }) => text.slice(start, end)).join(" … ") : null;
  return [words(first.source), words(first.cue)];
}

describe("findDirectAttributions", () => {
  it.each<[string, string | null, string | null]>([
    ["„Wir bleiben hier“, sagte die Ministerin am Montag.", "die Ministerin", "sagte"],
    ["„Wir bleiben hier“, so der Sprecher des Hafens.", "der Sprecher des Hafens", "so"],
    ["„Wir bleiben hier“, erklärte er.", "er", "erklärte"],
    ["Die Ministerin sagte: „Wir bleiben hier.“", "Die Ministerin", "sagte"],
    ["Dazu erklärte der Sprecher Paul Lund: „Wir bleiben hier.“", "der Sprecher Paul Lund", "erklärte"],
    ["»Wir bleiben hier«, betonte Lund gestern.", "Lund", "betonte"],
    ["Es regnete. „Wir bleiben hier, solange es regnet.“", null, null],
  ])("German: %s", (text, source, cue) => {
    expect(attribute(text, "de")).toEqual([source, cue]);
  });

  it.each<[string, string | null, string | null]>([
    ["« Nous restons ici », a déclaré la ministre lundi.", "la ministre", "a déclaré"],
    ["« Nous restons ici », a-t-il dit.", "il", "a-t-il dit"],
    ["« Nous restons ici », explique Paul Lund.", "Paul Lund", "explique"],
    ["La ministre a déclaré : « Nous restons ici. »", "La ministre", "a déclaré"],
    ["Selon le maire, « nous restons ici, quoi qu'il arrive ».", "le maire", "Selon"],
  ])("French: %s", (text, source, cue) => {
    expect(attribute(text, "fr")).toEqual([source, cue]);
  });

  it("attributes speech alone, and reads no further than its paragraph", () => {
    const text = "Das Schiff „Seewind“ sank.\n\n„Wir haben alles versucht.“\n\nSagte Lund.";
    const document = documentFromText(text as CanonicalText);
    const found = findDirectAttributions(document, findStretches(document, "de"), "de");
    expect(found).toMatchObject([{ form: "direct", source: null, cue: null, rule: "words_only" }]);
  });
});
