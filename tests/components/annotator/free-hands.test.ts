import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { freeHands } from "@/components/annotator/free-hands";
import { at, openDesk } from "./desk";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function hands() {
  const { store } = openDesk();
  const controller = new AbortController();
  const place = new EventTarget();
  const ask = freeHands(store, controller.signal, place);
  let answers = 0;
  return {
    store,
    pointer: (type: string) => place.dispatchEvent(new Event(type)),
    leave: () => controller.abort(),
    ask: () => ask(() => answers++),
    answers: () => answers,
  };
}

describe("what moves words waits for hands that select them", () => {
  test("nobody selects: at once, and once", () => {
    const { pointer, ask, answers } = hands();
    ask();
    expect(answers()).toBe(1);
    pointer("pointerdown");
    pointer("pointerup");
    vi.runAllTimers();
    expect(answers()).toBe(1);
  });

  test("a button is pressed: after it is let go", () => {
    for (const end of ["pointerup", "pointercancel"]) {
      const { pointer, ask, answers } = hands();
      pointer("pointerdown");
      ask();
      vi.runAllTimers();
      expect([end, answers()]).toEqual([end, 0]);
      pointer(end);
      vi.runAllTimers();
      expect([end, answers()]).toEqual([end, 1]);
    }
  });

  test("words are selected, by whatever means: after they are let go", () => {
    const { store, pointer, ask, answers } = hands();
    const { start, end } = at("Do you LOVE America?");
    pointer("pointerdown");
    ask();
    store.set({ caret: { anchor: start, head: end } });
    pointer("pointerup");
    vi.runAllTimers();
    expect(answers()).toBe(0);
    store.set({ caret: { anchor: end, head: end } });
    expect(answers()).toBe(1);
  });

  test("nobody is there any more: never", () => {
    const { pointer, ask, answers, leave } = hands();
    pointer("pointerdown");
    ask();
    leave();
    pointer("pointerup");
    vi.runAllTimers();
    expect(answers()).toBe(0);
  });
});
