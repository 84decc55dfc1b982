import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CommandFailure } from "@/cli/command";
import { evaluateLocate } from "@/cli/eval/locate";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "verbatim-eval-"));
  await mkdir(path.join(folder, "deeper"));
  for (let number = 0; number < 10; number++) {
    const place = number % 2 ? "deeper" : "";
    await writeFile(path.join(folder, place, `${number}.txt`), article(number));
  }
  await writeFile(path.join(folder, "read-me.md"), "No reference.");
});
afterAll(() => rm(folder, { recursive: true }));

/** Sentences of one article, made of words that no other has. */
function article(number: number): string {
  const word = (at: number) =>
    `w${String.fromCharCode(97 + number)}${"abcdefghij"[at % 10]}${"klmnopqrst"[Math.floor(at / 10) % 10]}or`;
  return Array.from({ length: 30 }, (_, at) => {
    const [one, two, three, four] = [0, 1, 2, 3].map((on) => word(at * 4 + on));
    return `The ${one} ${two} is not ready, a ${three} told us, and all ${four} will wait near the ${one}.`;
  }).join("\n\n");
}

test("prints counts for each alteration, for quotes from elsewhere, and the speed", async () => {
  const printed = await evaluateLocate(folder, 45);
  expect(printed).toContain("8 references with");
  expect(printed).toMatch(/^case +5 +\d+ \(\d+[.]\d%\) +\d+ \(\d+[.]\d%\)$/m);
  expect(printed).toMatch(/^all +45 /m);
  expect(printed).toMatch(/from elsewhere: \d+ of 45 claimed found/);
  expect(printed).toMatch(/speed: .* ms median/);
});

test("says what the folder lacks", async () => {
  await expect(evaluateLocate(path.join(folder, "nowhere"), 9)).rejects.toThrow(CommandFailure);
  await expect(evaluateLocate(path.join(folder, "deeper"), 9)).resolves.toContain("4 references");
  const empty = await mkdtemp(path.join(tmpdir(), "verbatim-eval-"));
  await expect(evaluateLocate(empty, 9)).rejects.toThrow("fewer than 5 .txt files");
  await rm(empty, { recursive: true });
});
