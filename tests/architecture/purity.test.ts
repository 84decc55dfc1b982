import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { listSources, ROOT } from "./source-files";

// The compiler keeps DOM and Node out of the core (lib/core/tsconfig.json). It
// cannot see the clock and chance, which belong to the language itself.
const IMPURE = [/\bDate\(/, /\bDate\.now\b/, /\bMath\.random\b/, /\bcrypto\b/, /\bperformance\b/];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

test("the core reads no clock and rolls no dice: both arrive as arguments", () => {
  const guilty = listSources("lib/core")
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const text = withoutComments(readFileSync(path.join(ROOT, file), "utf8"));
      return IMPURE.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern.source}`);
    });
  expect(guilty).toEqual([]);
});
