import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Command } from "@/components/annotator/commands";
import { HintBar } from "@/components/annotator/hint-bar";
import { HowToBegin } from "@/components/annotator/how-to-begin";
import { createBindings, type KeyBindings } from "@/components/annotator/key-bindings";
import { KeyList } from "@/components/annotator/key-list";
import { KEY_MAP } from "@/components/annotator/key-map";
import { rowWords } from "@/components/annotator/key-words";
import { MoveEnds } from "@/components/annotator/move-ends";
import { withCharacterKeys } from "@/components/annotator/rebind";
import { Reshape } from "@/components/annotator/reshape";
import { SelectionToolbar } from "@/components/annotator/selection-toolbar";
import { WorkbenchContext } from "@/components/annotator/use-store";
import { codebook, type Desk, openDesk, reviewView } from "./desk";
import { press } from "./key-press";

function draw(part: ReactNode, desk: Desk = openDesk(), keys: KeyBindings = createBindings({})): string {
  const workbench = { store: desk.store, screen: desk.screen, keys: { current: keys } };
  return renderToStaticMarkup(<WorkbenchContext value={workbench}>{part}</WorkbenchContext>);
}

const list = <KeyList onDo={() => {}} />;
const toolbar = <SelectionToolbar editorRef={{ current: null }} />;

/** Ids of the commands that have a button in the markup. */
const buttons = (html: string) =>
  new Set([...html.matchAll(/<button[^>]* data-command="([^"]+)"/g)].map((match) => match[1]));

/** Every kind of command there is: the compiler keeps the list whole. */
const KINDS = Object.keys({
  quote: 1,
  mention: 1,
  notSpeech: 1,
  blockMenu: 1,
  changeType: 1,
  addSpan: 1,
  addAroundCue: 1,
  join: 1,
  split: 1,
  fragments: 1,
  remove: 1,
  end: 1,
  step: 1,
  toJudge: 1,
  quotation: 1,
  select: 1,
  markHere: 1,
  caret: 1,
  verdict: 1,
  evidence: 1,
  rationale: 1,
  comment: 1,
  help: 1,
  undo: 1,
  redo: 1,
  find: 1,
  fold: 1,
  keys: 1,
  letGo: 1,
  finish: 1,
  tab: 1,
  region: 1,
  suggestion: 1,
  accept: 1,
  edit: 1,
  reject: 1,
} satisfies Record<Command["do"], 1>);

describe("no key without a button, and nothing that no key does", () => {
  test("every kind of command is on the map", () => {
    const mapped = new Set<string>(KEY_MAP.map(({ command }) => command.do));
    expect(KINDS.filter((kind) => !mapped.has(kind))).toEqual([]);
  });

  test("every command on the map has a line with a button in the list of keys, and one to change its key", () => {
    const html = draw(list);
    const shown = buttons(html);
    expect(KEY_MAP.filter(({ id }) => !shown.has(id))).toEqual([]);
    const changes = html.match(/aria-label="Change the key: /g);
    expect(changes).toHaveLength(KEY_MAP.length);
  });

  test("what is done to words and marks has a button beside them as well", () => {
    const desk = openDesk();
    desk.choose("guarantees should be “backed by capable troops.”");
    press(desk, "m");
    const mark = desk.store.selected();
    if (!mark) throw new Error("no mark");
    const inspector = draw(
      <>
        <MoveEnds mark={mark} />
        <Reshape mark={mark} />
      </>,
      desk,
    );
    desk.choose("“backed by capable troops.”");
    const beside = buttons(inspector + draw(toolbar, desk) + draw(<HintBar />, desk));
    const usual = KEY_MAP.filter(({ command }) => USUAL.has(command.do)).map(({ id }) => id);
    // The others are in the list of keys: the kind by its marks, and the ends by the unit that is not chosen.
    const elsewhere = (id: string) =>
      id === "quote.byMarks" || id === "remove" || /[.](character|sentence)[.]/.test(id);
    expect(usual.filter((id) => !beside.has(id) && !elsewhere(id))).toEqual([]);
  });

  const USUAL = new Set([
    "quote",
    "mention",
    "notSpeech",
    "blockMenu",
    "addSpan",
    "addAroundCue",
    "changeType",
    "join",
    "split",
    "fragments",
    "end",
    "undo",
    "redo",
  ]);
});

describe("the list of keys", () => {
  test("calls a verdict by the codebook's word, and a line without what it needs unavailable", () => {
    const html = draw(list);
    const first = codebook.verdicts.find(({ key }) => key === "1");
    expect(html).toContain(`Verdict: ${first?.word.toLowerCase()}`);
    expect(html).toMatch(/data-command="join" aria-disabled="true"/);
    expect(html).not.toMatch(/data-command="find" aria-disabled/);
    const words = KEY_MAP.map((entry) => `${entry.group}: ${rowWords(entry, codebook)}`);
    expect(new Set(words).size).toBe(words.length);
  });

  test("in a read-only review offers to go and to read, not to change", () => {
    const html = draw(list, openDesk(reviewView({ editable: false })));
    for (const id of ["undo", "block", "finish"])
      expect(html).toMatch(new RegExp(`data-command="${id}" aria-disabled="true"`));
    expect(html).not.toMatch(/data-command="mark.next" aria-disabled/);
  });
});

describe("keys as this person has them", () => {
  test("stand on buttons, in hints and in sentences", () => {
    const own = createBindings({ "quote.direct": "x", redo: "Alt+Shift+Y" });
    const desk = openDesk();
    desk.choose("Rutte said");
    expect(draw(toolbar, desk, own)).toContain("Direct</span><kbd>X</kbd>");
    expect(draw(<HintBar />, desk, own)).toContain('aria-label="X: quote"');
    expect(draw(<HintBar />, desk, own)).toMatch(/<kbd>Alt<\/kbd>.*⇧.*<kbd>Y<\/kbd><\/span> redo/);
    expect(draw(<HowToBegin short />, desk, own)).toBe("Select words and press X, I or M.");
  });

  test("do not stand where they are switched off; the button stays", () => {
    const off = createBindings(withCharacterKeys({}, false));
    const desk = openDesk();
    desk.choose("Rutte said");
    const html = draw(toolbar, desk, off);
    expect(buttons(html).has("quote.direct")).toBe(true);
    expect(html).not.toContain("<kbd>");
    expect(draw(<HintBar />, desk, off)).not.toContain("quote");
    expect(buttons(draw(<HintBar />, desk, off)).has("block")).toBe(true);
    expect(draw(<HowToBegin />, desk, off)).toBe(
      "Select the words of a quote and choose its kind beside them.",
    );
    const whole = draw(list, desk, off);
    expect(whole).toContain('<span class="muted">off</span>');
    expect(whole).not.toMatch(/type="checkbox"[^>]* checked/);
  });
});
