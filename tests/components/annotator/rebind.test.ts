import { describe, expect, test } from "vitest";
import { type Bindings, bindKeys } from "@/components/annotator/bind-keys";
import { createBindings } from "@/components/annotator/key-bindings";
import { KEY_MAP } from "@/components/annotator/key-map";
import {
  type Proposal,
  proposeStandard,
  proposeStroke,
  withCharacterKeys,
  withStroke,
} from "@/components/annotator/rebind";
import { isCharacter } from "@/components/annotator/strokes";
import type { KeyPreferences, KeysOutcome } from "@/lib/core/views/key-preferences";
import { keyPress } from "./key-press";

const standard = bindKeys({});
const strokes = (bindings: Bindings) => ({
  next: bindings.strokesOf("mark.next"),
  previous: bindings.strokesOf("mark.previous"),
  undo: bindings.strokesOf("undo"),
});

function taken(proposal: Proposal): Bindings {
  if (proposal.kind !== "free" && proposal.kind !== "taken") throw new Error(proposal.kind);
  return bindKeys(proposal.preferences);
}

describe("a person's own keys", () => {
  test("take the place of the first; what a hand knows from elsewhere stays", () => {
    const own = bindKeys({ undo: "x" });
    expect(own.strokesOf("undo")).toEqual(["x", "Ctrl+z"]);
    expect(own.commandFor(keyPress("z"))).toBeNull();
    expect(own.commandFor(keyPress("x"))).toEqual({ do: "undo" });
    expect(own.commandFor(keyPress("Ctrl+z"))).toEqual({ do: "undo" });
  });

  test("can be none at all", () => {
    const own = bindKeys({ remove: null });
    expect(own.strokesOf("remove")).toEqual([]);
    expect(own.commandFor(keyPress("Backspace"))).toBeNull();
    expect(own.commandFor(keyPress("Delete"))).toBeNull();
  });

  test("win over what the map gives another, and what nobody knows is passed over", () => {
    const own = bindKeys({ "mark.next": "k", somethingOfTomorrow: "q", "mark.previous": "Nonsense" });
    expect(own.commandFor(keyPress("k"))).toEqual({ do: "step", by: 1 });
    expect(own.strokesOf("mark.previous")).toEqual(["Nonsense"]);
    expect(own.commandFor(keyPress("q"))).toEqual({ do: "quote", form: null });
  });

  test("letters, digits and signs can be switched off together, and then nothing hears them", () => {
    const own = bindKeys(withCharacterKeys({ evidence: "y" }, false));
    const heard = KEY_MAP.flatMap(({ id }) => own.strokesOf(id));
    expect(heard.filter(isCharacter)).toEqual([]);
    expect(own.commandFor(keyPress("y"))).toBeNull();
    expect(own.commandFor(keyPress("1"))).toBeNull();
    expect(own.strokesOf("undo")).toEqual(["Ctrl+z"]);
    expect(own.commandFor(keyPress("ArrowRight"))).toMatchObject({ do: "caret" });
    expect(withCharacterKeys(own.preferences, true)).toEqual({ evidence: "y" });
  });
});

describe("another key for a command", () => {
  test("is had at once where nobody has it", () => {
    const own = taken(proposeStroke(standard, "mark.next", "x"));
    expect(strokes(own)).toMatchObject({ next: ["x"] });
  });

  test("is said to have a meaning, and the two are swapped", () => {
    const proposal = proposeStroke(standard, "mark.next", "k");
    expect(proposal).toMatchObject({ kind: "taken", by: "mark.previous", gets: "j" });
    const own = taken(proposal);
    expect(strokes(own)).toMatchObject({ next: ["k"], previous: ["j"] });
    const back = taken(proposeStroke(own, "mark.next", "j"));
    expect(strokes(back)).toEqual(strokes(standard));
    expect(back.preferences).toEqual({});
  });

  test("leaves the other without, where this one had none to give", () => {
    const off = bindKeys(withStroke({}, "mark.next", null, false));
    const proposal = proposeStroke(off, "mark.next", "k");
    expect(proposal).toMatchObject({ kind: "taken", gets: null });
    expect(strokes(taken(proposal))).toMatchObject({ next: ["k"], previous: [] });
  });

  test("takes a second stroke of another command and leaves it its first", () => {
    const own = taken(proposeStroke(standard, "mark.next", "Delete"));
    expect(own.strokesOf("mark.next")).toEqual(["Delete"]);
    expect(own.strokesOf("remove")).toEqual(["Backspace"]);
  });

  test("is nothing new where it does that already", () => {
    expect(proposeStroke(standard, "undo", "z").kind).toBe("same");
    expect(proposeStroke(standard, "undo", "Ctrl+z").kind).toBe("same");
  });

  test("goes back to the map's own, asking where that has been given away", () => {
    const own = taken(proposeStroke(standard, "mark.next", "k"));
    expect(proposeStandard(own, "mark.next")).toMatchObject({ kind: "taken", by: "mark.previous" });
    const free = bindKeys({ "mark.next": "x" });
    expect(taken(proposeStandard(free, "mark.next")).preferences).toEqual({});
  });

  test.each([
    "Tab",
    "Escape",
    "F5",
    "Ctrl+f",
    "Ctrl+Digit1",
    "Alt+Left",
    "Alt+d",
    "Ctrl+Alt+k",
    "Up",
    "Insert",
    "Space",
  ])("%s is refused with the reason", (stroke) => {
    const proposal = proposeStroke(standard, "mark.next", stroke);
    expect(proposal).toMatchObject({ kind: "refused", why: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  test("a key that works in fields too is none that a field needs", () => {
    expect(proposeStroke(standard, "region.next", "x").kind).toBe("refused");
    expect(proposeStroke(standard, "region.next", "Enter").kind).toBe("refused");
    expect(proposeStroke(standard, "region.next", "F8").kind).toBe("free");
    expect(proposeStroke(standard, "region.next", "Alt+x").kind).toBe("free");
  });

  test("no letter, while letters are switched off", () => {
    const off = bindKeys(withCharacterKeys({}, false));
    expect(proposeStroke(off, "mark.next", "x").kind).toBe("refused");
    expect(taken(proposeStroke(off, "mark.next", "Alt+x")).strokesOf("mark.next")).toEqual(["Alt+x"]);
  });
});

describe("keeping them", () => {
  /** A server that answers when told to. */
  function server() {
    const asked: KeyPreferences[] = [];
    const answers: ((outcome: KeysOutcome | Error) => void)[] = [];
    const save = (preferences: KeyPreferences) => {
      asked.push(preferences);
      return new Promise<KeysOutcome>((resolve, reject) => {
        answers.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
      });
    };
    const answer = async (outcome: KeysOutcome | Error) => {
      answers.shift()?.(outcome);
      await new Promise((resolve) => setTimeout(resolve));
    };
    return { asked, save, answer };
  }

  test("they hold at once and are saved, the newest last and none twice at a time", async () => {
    const { asked, save, answer } = server();
    const keys = createBindings({}, save);
    expect(keys.get().saving).toBeNull();
    keys.change({ undo: "x" });
    keys.change({ undo: "y" });
    expect(keys.commandFor(keyPress("y"))).toEqual({ do: "undo" });
    expect(asked).toEqual([{ undo: "x" }]);
    await answer({ kind: "kept" });
    expect(asked).toEqual([{ undo: "x" }, { undo: "y" }]);
    await answer({ kind: "kept" });
    expect(keys.get().saving).toEqual({ kind: "saved" });
  });

  test("without an answer they hold for the visit, say so, and are tried again", async () => {
    const { asked, save, answer } = server();
    const keys = createBindings({}, save);
    keys.change({ undo: "x" });
    await answer(new Error("offline"));
    expect(keys.get().saving).toEqual({ kind: "waiting" });
    expect(keys.commandFor(keyPress("x"))).toEqual({ do: "undo" });
    keys.retry();
    expect(asked).toHaveLength(2);
    await answer({ kind: "kept" });
    expect(keys.get().saving).toEqual({ kind: "saved" });
    keys.retry();
    expect(asked).toHaveLength(2);
  });

  test("a refusal is passed on in its words", async () => {
    const { save, answer } = server();
    const keys = createBindings({}, save);
    keys.change({ undo: "x" });
    await answer({ kind: "refused", message: "Sign in to have keys of your own." });
    expect(keys.get().saving).toEqual({ kind: "refused", message: "Sign in to have keys of your own." });
  });

  test("whoever shows a key hears of every change", () => {
    const keys = createBindings({});
    let heard = 0;
    const stop = keys.subscribe(() => heard++);
    keys.change({ undo: "x" });
    keys.setApple(true);
    keys.setApple(true);
    stop();
    keys.change({});
    expect(heard).toBe(2);
    expect(keys.get().bindings.strokesOf("undo")).toEqual(["z", "Meta+z"]);
  });
});
