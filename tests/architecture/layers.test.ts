import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..", "..");
const configFile = path.join(root, ".dependency-cruiser.cjs");

type Rule = { readonly name: string; readonly severity: string };
const config = createRequire(import.meta.url)(configFile) as {
  readonly forbidden: readonly Rule[];
  readonly required: readonly Rule[];
};
const rules = [...config.forbidden, ...config.required];

type Report = { readonly summary: { readonly violations: readonly { readonly rule: Rule }[] } };

// A rule nobody has seen fire is not a rule: the folder breaks each of them once.
function reportedRules(): ReadonlySet<string> {
  const program = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, "--config", configFile, "--output-type", "json", "."],
    { cwd: path.join(import.meta.dirname, "violations"), encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  expect(stderr).toBe("");
  return new Set((JSON.parse(stdout) as Report).summary.violations.map(({ rule }) => rule.name));
}

test("every layer rule is an error and reports the violation planted for it", () => {
  expect(rules.filter(({ severity }) => severity !== "error")).toEqual([]);
  const reported = reportedRules();
  expect(rules.map(({ name }) => name).filter((name) => !reported.has(name))).toEqual([]);
});
