import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { acceptAll, acceptSuggestion } from "@/components/annotator/answer-suggestions";
import { ghostsIn } from "@/components/annotator/draw-ghosts";
import { createBindings } from "@/components/annotator/key-bindings";
import { LookTwiceAt } from "@/components/annotator/look-twice";
import { runCommand } from "@/components/annotator/run-command";
import { suggestionAt } from "@/components/annotator/run-suggestion-command";
import { SuggestionInspector } from "@/components/annotator/suggestion-inspector";
import { SuggestionList } from "@/components/annotator/suggestion-list";
import { WorkbenchContext } from "@/components/annotator/use-store";
import { drawBlock } from "@/components/reader/draw-blocks";
import {
  type BlockSuggestion,
  extentOf,
  type QuoteSuggestion,
  type Suggestion,
  suggestionKey,
} from "@/lib/core/suggestions/suggestion";
import { span } from "@/lib/core/text/offsets";
import { at, type Desk, openDesk, RUTTE } from "./desk";

const beginning = (words: string, length: number) => span(at(words).start, at(words).start + length);

const DIRECT = quote("“The United States does not believe that,”", "direct", {
  source: { spans: [beginning("Rutte said", 5)], speaker: "Mark Rutte", link: "name" },
  cue: [beginning("said, adding", 4)],
  score: 0.97,
});
const MIXED = quote("guarantees should be “backed by capable troops.”", "mixed", {
  fragments: [at("“backed by capable troops.”")],
  score: 0.6,
});
const PROMO: BlockSuggestion = {
  type: "block",
  key: suggestionKey("block", at("Do you LOVE America?")),
  spans: [at("Do you LOVE America?")],
  label: "promo",
  score: 0.9,
  why: "talks_to_reader",
};
const ITEMS: readonly Suggestion[] = [PROMO, DIRECT, MIXED];

function quote(
  words: string,
  form: QuoteSuggestion["form"],
  more: Partial<QuoteSuggestion>,
): QuoteSuggestion {
  return {
    type: "quote",
    key: suggestionKey("quote", at(words)),
    spans: [at(words)],
    form,
    fragments: [],
    source: null,
    cue: [],
    introduced: null,
    score: 0.5,
    why: "speaker_cue_quotation",
    ...more,
  };
}

function suggesting(): Desk {
  const desk = openDesk();
  desk.store.suggest({ engine: "test", items: ITEMS });
  return desk;
}

const marksOf = ({ store }: Desk) => [...store.get().session.layer.annotations.values()];
const open = ({ store }: Desk) => store.suggestions?.all.map(({ key }) => key);

describe("accepting a suggestion", () => {
  test("marks the quote with its speaker and cue, and says where they come from", () => {
    const desk = suggesting();
    desk.store.change(acceptSuggestion(desk.store.context(), DIRECT));
    expect(marksOf(desk).map(({ type, origin, spans }) => [type, origin, spans[0]?.exact])).toEqual([
      ["quote", "suggested", "“The United States does not believe that,”"],
      ["source", "suggested", "Rutte"],
      ["cue", "suggested", "said"],
    ]);
    const [made] = marksOf(desk);
    expect(made?.type === "quote" && made.attributes).toEqual({
      form: "direct",
      speakerStated: { name: "Mark Rutte", speakerId: RUTTE.id },
      speakerLink: "explicit",
    });
    expect(desk.store.index.linked(made?.id ?? "", "source")?.spans[0]?.exact).toBe("Rutte");
    expect(open(desk)).toEqual([PROMO.key, MIXED.key]);
  });

  test("brings the fragments of a mixed quote along", () => {
    const desk = suggesting();
    desk.store.change(acceptSuggestion(desk.store.context(), MIXED));
    const [whole, part] = marksOf(desk);
    expect(part?.type === "quote" && part.attributes.form).toBe("direct_fragment");
    expect(desk.store.index.linked(part?.id ?? "", "parent")?.id).toBe(whole?.id);
  });

  test("uses a speaker that stands there already", () => {
    const desk = suggesting();
    desk.store.change(acceptSuggestion(desk.store.context(), DIRECT));
    const again = acceptSuggestion(desk.store.context(), DIRECT);
    const made = "bodies" in again ? again.bodies.filter(({ type }) => type === "createAnnotation") : [];
    expect(made).toHaveLength(1);
  });

  test("a mark that is changed afterwards is an edited one, until that is undone", () => {
    const desk = suggesting();
    desk.store.change(acceptSuggestion(desk.store.context(), PROMO));
    const [label] = marksOf(desk);
    const annotationId = label?.id ?? "";
    desk.store.change({
      bodies: [{ type: "setAttributes", annotationId, attributes: { label: "ad" } }],
      label: "Label changed",
    });
    expect(marksOf(desk)[0]?.origin).toBe("edited");
    desk.store.undo();
    expect(marksOf(desk)[0]?.origin).toBe("suggested");
  });

  test("a verdict does not make it an edited one", () => {
    const desk = suggesting();
    desk.store.change(acceptSuggestion(desk.store.context(), DIRECT));
    const annotationId = marksOf(desk)[0]?.id ?? "";
    desk.store.change({
      bodies: [{ type: "setAttributes", annotationId, attributes: { occurrence: "confirmed" } }],
      label: "Judged",
    });
    expect(marksOf(desk)[0]?.origin).toBe("suggested");
  });

  test("many at once are undone at once", () => {
    const desk = suggesting();
    desk.store.change(acceptAll(desk.store.context(), ITEMS));
    expect(open(desk)).toEqual([]);
    expect(desk.store.get().announcement.words).toBe("3 suggestions accepted");
    desk.store.undo();
    expect(marksOf(desk)).toEqual([]);
    expect(open(desk)).toEqual(ITEMS.map(({ key }) => key));
  });
});

describe("by key", () => {
  const run = (desk: Desk, ...commands: Parameters<typeof runCommand>[2][]) => {
    for (const command of commands) runCommand(desk.store, desk.screen, command);
    return desk.store.get();
  };

  test("L goes from one to the next and round the end, and says each", () => {
    const desk = suggesting();
    expect(run(desk, { do: "suggestion", by: 1 }).heldKey).toBe(PROMO.key);
    expect(desk.store.get().announcement.words).toBe(
      "Suggested promo, 90 percent. Accept or reject. Do you LOVE America?",
    );
    expect(run(desk, { do: "suggestion", by: 1 }).heldKey).toBe(DIRECT.key);
    expect(run(desk, { do: "suggestion", by: -1 }, { do: "suggestion", by: -1 }).heldKey).toBe(MIXED.key);
  });

  test("Y accepts the one in hand and takes the next in hand", () => {
    const desk = suggesting();
    const { heldKey, announcement } = run(desk, { do: "suggestion", by: 1 }, { do: "accept" });
    expect(marksOf(desk).map(({ type }) => type)).toEqual(["block"]);
    expect(heldKey).toBe(DIRECT.key);
    expect(announcement.words).toMatch(/^Suggestion accepted\. Suggested direct quote, 97 percent/);
  });

  test("X rejects it for good: also after a reload, until it is undone", () => {
    const desk = suggesting();
    run(desk, { do: "suggestion", by: 1 }, { do: "reject" });
    expect(open(desk)).toEqual([DIRECT.key, MIXED.key]);
    desk.store.suggest({ engine: "a newer one", items: ITEMS });
    expect(open(desk)).toEqual([DIRECT.key, MIXED.key]);
    desk.store.undo();
    expect(open(desk)).toEqual(ITEMS.map(({ key }) => key));
  });

  test("accepting to change it leaves the mark in hand", () => {
    const desk = suggesting();
    const { session, heldKey } = run(
      desk,
      { do: "suggestion", by: 1 },
      { do: "suggestion", by: 1 },
      { do: "edit" },
    );
    expect(heldKey).toBeNull();
    expect(marksOf(desk).find(({ id }) => id === session.selectedId)?.origin).toBe("edited");
  });

  test("nothing is accepted unseen: without one in hand the key says what to do", () => {
    const desk = suggesting();
    expect(run(desk, { do: "accept" }).refusal?.words).toBe("Go to a suggestion first");
    expect(marksOf(desk)).toEqual([]);
  });

  test("a mark in hand and a suggestion in hand are never both", () => {
    const desk = suggesting();
    run(desk, { do: "suggestion", by: 1 }, { do: "accept" });
    const id = marksOf(desk)[0]?.id ?? "";
    desk.store.select(id);
    expect(desk.store.get().heldKey).toBeNull();
    run(desk, { do: "suggestion", by: 1 });
    expect(desk.store.get().session.selectedId).toBeNull();
  });

  test("the last answer says that none is left", () => {
    const desk = suggesting();
    run(desk, { do: "suggestion", by: 1 }, { do: "accept" }, { do: "reject" }, { do: "accept" });
    expect(desk.store.get().announcement.words).toBe("Suggestion accepted. No suggestions left");
    expect(desk.store.get().heldKey).toBeNull();
  });
});

describe("on the screen", () => {
  const draw = (desk: Desk, part: React.ReactNode) =>
    renderToStaticMarkup(
      <WorkbenchContext
        value={{ store: desk.store, screen: desk.screen, keys: { current: createBindings({}) } }}
      >
        {part}
      </WorkbenchContext>,
    );

  test("ghosts lie below the marks they overlap, with a chip at the start and answers at the end", () => {
    const desk = suggesting();
    const { view, index } = desk.store;
    const input = { document: view.document, codebook: view.codebook, index };
    const block = view.document.blocks.findIndex(({ start }) => start === extentOf(DIRECT).start);
    const [direct, mixed] = ghostsIn(desk.store, drawBlock(input, block));
    expect(direct).toMatchObject({
      lane: 1,
      first: true,
      last: true,
      ghost: { kind: "direct", sure: "97%" },
    });
    expect(mixed?.ghost.name).toBe("Suggested mixed quote, 60 percent. Accept or reject.");
  });

  test("the words of a suggestion lead to it", () => {
    const desk = suggesting();
    expect(suggestionAt(desk.store, extentOf(DIRECT).start + 3)?.key).toBe(DIRECT.key);
    expect(suggestionAt(desk.store, 0)).toBeNull();
  });

  test("the inspector says what, who, how sure and why", () => {
    const html = draw(suggesting(), <SuggestionInspector suggestion={DIRECT} />).replace(/<[^>]+>/g, " ");
    expect(html).toContain("Suggested direct quote");
    expect(html).toContain("Mark Rutte");
    expect(html).toContain("97% sure.");
    expect(html).toContain("Proposed because a speaker and a verb stand before the quotation.");
  });

  test("the inspector says where the text has just brought in another's remarks", () => {
    const doubted = { ...DIRECT, introduced: at("America") };
    const html = draw(suggesting(), <SuggestionInspector suggestion={doubted} />).replace(/<[^>]+>/g, "");
    expect(html).toContain("Look who says this. Just before, the text brings in remarks by “America”");
  });

  test("the doubt stays with the mark until somebody has answered who said it", () => {
    const desk = openDesk();
    const doubted = { ...DIRECT, introduced: at("America") };
    desk.store.suggest({ engine: "test", items: [doubted, MIXED] });
    desk.store.change(acceptSuggestion(desk.store.context(), doubted));
    desk.store.change(acceptSuggestion(desk.store.context(), MIXED));
    const drawn = () =>
      marksOf(desk).map((mark) => mark.type === "quote" && draw(desk, <LookTwiceAt quote={mark} />) !== "");
    expect(drawn()).toEqual([true, false, false, false, false]);
    const annotationId = marksOf(desk)[0]?.id ?? "";
    desk.store.change({
      bodies: [{ type: "setAttributes", annotationId, attributes: { speaker: "wrong" } }],
      label: "Judged",
    });
    expect(drawn()).toEqual([false, false, false, false, false]);
  });

  test("the list counts what the chosen threshold takes", () => {
    const desk = suggesting();
    expect(draw(desk, <SuggestionList />).replace(/<[^>]+>/g, "")).toContain("Accept 2 suggestions");
  });
});
