import path from "node:path";
import { describe, expect, test } from "vitest";
import { listSources } from "./source-files";

const code = listSources("app", "bench", "bin", "cli", "components", "lib", "seeds", "tests").filter((file) =>
  /[.](ts|tsx|mjs|cjs)$/.test(file),
);

describe("the vocabulary of file names", () => {
  test("lib/server holds queries, commands and rows; what is no noun of ours has a folder of its own", () => {
    const own = /^lib\/server\/(db|auth|ingest|http)\//;
    const fixed = new Set([
      "lib/server/env.ts",
      "lib/server/errors.ts",
      "lib/server/log.ts",
      "lib/server/sha256.ts",
    ]);
    const wrong = code
      .filter((file) => file.startsWith("lib/server/") && !own.test(file) && !fixed.has(file))
      .filter((file) => !/^lib\/server\/[a-z-]+\/(queries|commands|rows)[.]ts$/.test(file));
    expect(wrong).toEqual([]);
  });

  test("no file or folder has a name that could hold anything", () => {
    const banned = new Set(
      "util utils helper helpers common misc shared manager handler handlers data info".split(" "),
    );
    const named = (file: string) => file.split("/").map((part) => part.replace(/[.].*$/, ""));
    expect(code.filter((file) => named(file).some((part) => banned.has(part)))).toEqual([]);
  });

  test("there are no barrels", () => {
    const index = code.filter((file) => path.posix.basename(file).startsWith("index."));
    expect(index.filter((file) => file !== "seeds/index.ts")).toEqual([]);
  });

  test("files and folders are kebab-case, but for what Next and Git name", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
    const route = /^(\([a-z-]+\)|\[{1,2}([.]{3})?[a-zA-Z]+\]{1,2})$/;
    const wrong = code.filter(
      (file) => !file.split("/").every((part) => kebab.test(part.replace(/[.].*$/, "")) || route.test(part)),
    );
    expect(wrong).toEqual([]);
  });
});
