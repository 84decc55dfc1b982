import { describe, expect, test } from "vitest";
import { snippetOf } from "@/lib/core/references/snippet";

const drawn = (passage: string, ...sought: string[]) =>
  snippetOf(passage, sought)
    .map(({ text, found }) => (found ? `<${text}>` : text))
    .join("");
const filler = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(" ");

describe("a snippet", () => {
  test("marks what was sought, by its beginning and however it is spelt", () => {
    expect(drawn("No US guarantee, no “U.S.” troops.", "us", "guarant")).toBe(
      "No <US> <guarantee>, no “<U.S.>” troops",
    );
  });

  test("stands where most sought words are together", () => {
    const passage = `peace ${filler(100)} peace deal ${filler(100)}`;
    expect(drawn(passage, "peace", "deal")).toMatch(/^w94 w95 w96 w97 w98 w99 <peace> <deal> w0 w1 /);
  });

  test("is the beginning where nothing is found", () => {
    expect(drawn(filler(100), "peace")).toMatch(/^w0 .* w35$/);
    expect(drawn("…", "peace")).toBe("");
  });

  test("is short in any script", () => {
    expect(drawn("和".repeat(10_000), "和").length).toBeLessThan(500);
  });
});
