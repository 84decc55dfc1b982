import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { listSources, ROOT } from "./source-files";

const modules = listSources("lib/core").filter((file) => file.endsWith(".ts"));
const twins = listSources("tests/core").filter((file) => file.endsWith(".test.ts"));

const twinOf = (module: string) =>
  module.replace(/^lib\/core\//, "tests/core/").replace(/[.]ts$/, ".test.ts");
const moduleOf = (twin: string) =>
  twin.replace(/^tests\/core\//, "lib/core/").replace(/[.]test[.]ts$/, ".ts");

/** Whether a module exports anything that exists when the program runs: types alone need no test. */
function hasRuntimeExports(file: string): boolean {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
  });
  return /^export (?!\{\s*\};?$)/m.test(outputText);
}

test("every module of the core that does something has a twin in tests/core", () => {
  const lonely = modules.filter((file) => hasRuntimeExports(file) && !twins.includes(twinOf(file)));
  expect(lonely).toEqual([]);
});

test("every test in tests/core has a module it tests", () => {
  expect(twins.filter((file) => !modules.includes(moduleOf(file)))).toEqual([]);
});
