import { describe, expect, test } from "vitest";
import { linkBodies, linkTo, nearestQuote, unlink } from "@/components/annotator/link-marks";
import { markMention } from "@/components/annotator/make-marks";
import { changeType } from "@/components/annotator/reshape-marks";
import { HEGSETH, RUTTE } from "./desk";
import { addMention, addQuote, deskOver, expectAccepted, make, place, quoteOf } from "./marking";

const RAW =
  "“No,” said the envoy. “Never,” she added, and Mark Rutte heard it.\n\n“Yes,” said Pete Hegseth, and “perhaps.”";

describe("one source, one cue", () => {
  test("a new one takes the place of the old; the same again changes nothing", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "direct", "“No,”");
    const first = addMention(desk, quote, "source", "the envoy");
    expect(linkBodies(desk.store.context(), quote.id, "source", first.id)).toEqual([]);
    const second = addMention(desk, quote, "source", "she");
    expect(desk.store.index.linksOf(quote.id, "source")).toHaveLength(1);
    make(desk, linkTo(desk.store.context(), quote, first));
    expect(desk.store.index.linked(quote.id, "source")?.id).toBe(first.id);
    expect(second.id).not.toBe(first.id);
    expectAccepted(desk);
  });

  test("two that met from two devices are both replaced, and both taken off", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "direct", "“No,”");
    const [one, two] = ["the envoy", "she"].map((words) => addMention(desk, quote, "source", words));
    const link = {
      id: "00000000-0000-7000-8000-000000009999",
      annotationId: quote.id,
      role: "source" as const,
    };
    make(desk, { bodies: [{ type: "addLink", link: { ...link, targetId: one?.id ?? "" } }], label: "" });
    expect(desk.store.index.linksOf(quote.id, "source")).toHaveLength(2);
    expect(linkBodies(desk.store.context(), quote.id, "source", two?.id ?? "")).toEqual([
      { type: "removeLink", linkId: link.id },
    ]);
    make(desk, unlink(desk.store.context(), quote.id, "source"));
    expect(desk.store.index.linksOf(quote.id, "source")).toEqual([]);
    expect(unlink(desk.store.context(), quote.id, "source")).toBeNull();
  });

  test("a link to a mark that is a speaker no longer does not count", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "direct", "“No,”");
    const source = addMention(desk, quote, "source", "the envoy");
    make(desk, changeType(desk.store.context(), source, "not_speech"));
    expect(unlink(desk.store.context(), quote.id, "source")).toBeNull();
    addMention(desk, quote, "source", "she");
    expect(desk.store.index.linksOf(quote.id, "source")).toHaveLength(1);
    expectAccepted(desk);
  });

  test("the registered speaker whom the words name is credited", () => {
    const desk = deskOver(RAW);
    const quote = addQuote(desk, "direct", "“Yes,”");
    addMention(desk, quote, "source", "Pete Hegseth");
    expect(quoteOf(desk, quote.id).attributes.speakerStated).toEqual({
      name: HEGSETH.name,
      speakerId: HEGSETH.id,
    });
    addMention(desk, quoteOf(desk, quote.id), "source", "Mark Rutte");
    expect(quoteOf(desk, quote.id).attributes.speakerStated?.speakerId).not.toBe(RUTTE.id);
  });
});

describe("the nearest quote", () => {
  test("of the same block, by distance, those that have the link last", () => {
    const desk = deskOver(RAW);
    const no = addQuote(desk, "direct", "“No,”");
    const never = addQuote(desk, "direct", "“Never,”");
    const yes = addQuote(desk, "direct", "“Yes,”");
    const nearest = (words: string) =>
      nearestQuote(desk.store.context(), place(desk, words), "source")?.spans[0]?.exact;
    expect(nearest("the envoy")).toBe("“Never,”");
    addMention(desk, never, "source", "she");
    expect(nearest("the envoy")).toBe("“No,”");
    addMention(desk, no, "source", "the envoy");
    expect(nearest("Mark Rutte")).toBe("“Never,”");
    expect(nearest("Pete Hegseth")).toBe(yes.spans[0]?.exact);
    expect(nearestQuote(deskOver("No quotes.").store.context(), place(desk, "“No"), "cue")).toBeNull();
  });

  test("a fragment has no speaker of its own", () => {
    const desk = deskOver(RAW);
    const whole = addQuote(desk, "mixed", "“Yes,” said Pete Hegseth, and “perhaps.”");
    addQuote(desk, "direct_fragment", "“perhaps.”");
    desk.store.select(null);
    make(desk, markMention(desk.store.context(), place(desk, "Pete Hegseth"), "source"));
    expect(desk.store.selected()?.id).toBe(whole.id);
  });
});
