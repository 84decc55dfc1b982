import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHoverIntent } from "@/components/annotator/hover-intent";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function intent() {
  const seen: (string | null)[] = [];
  const made = createHoverIntent(() => seen.push(made.id));
  return { made, seen };
}

test("a mark is meant once the pointer rests on it", () => {
  const { made, seen } = intent();
  made.point("a", false);
  vi.advanceTimersByTime(50);
  made.point("b", false);
  vi.advanceTimersByTime(50);
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(seen).toEqual(["b"]);
});

test("and at once no longer when the pointer leaves", () => {
  const { made, seen } = intent();
  made.point("a", false);
  vi.advanceTimersByTime(100);
  made.point(null, false);
  expect(seen).toEqual(["a", null]);
});

test("while there is a label to be reached, the way there over other marks does not lose it", () => {
  const { made, seen } = intent();
  made.point("a", false);
  vi.advanceTimersByTime(100);
  made.point("b", true);
  vi.advanceTimersByTime(200);
  made.point(null, true);
  vi.advanceTimersByTime(200);
  made.keep();
  vi.advanceTimersByTime(5000);
  expect(made.id).toBe("a");
  made.point(null, true);
  vi.advanceTimersByTime(500);
  expect(seen).toEqual(["a", null]);
});

test("nothing is meant any more after it was stopped", () => {
  const { made, seen } = intent();
  made.point("a", false);
  made.stop();
  vi.advanceTimersByTime(1000);
  expect(seen).toEqual([]);
});
