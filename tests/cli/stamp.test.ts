import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashFiles, isStamped, writeStamp } from "@/cli/stamp";

let root = "";
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const hash = () => hashFiles(root, ["app", "one.txt", "missing"]);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "verbatim-stamp-"));
  write("app/page.tsx", "page");
  write("app/deep/er.ts", "deeper");
  write("one.txt", "one");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a hash changes with a content, a name, a new file and a missing one", () => {
  const seen = new Set([hash()]);
  write("app/page.tsx", "other");
  seen.add(hash());
  renameSync(path.join(root, "app/page.tsx"), path.join(root, "app/route.tsx"));
  seen.add(hash());
  write("app/new.ts", "");
  seen.add(hash());
  rmSync(path.join(root, "one.txt"));
  seen.add(hash());
  expect(seen.size).toBe(5);
});

test("it does not change with times, with files beside, or with what programs generated", () => {
  const before = hash();
  utimesSync(path.join(root, "one.txt"), 0, 0);
  write("beside.txt", "x");
  write("app/generated/client.ts", "x");
  expect(hash()).toBe(before);
});

test("words do not run into each other across files", () => {
  write("app/page.tsx", "pagex");
  const first = hash();
  write("app/page.tsx", "page");
  write("app/deep/er.ts", "deeperx");
  expect(hash()).not.toBe(first);
});

test("a stamp holds one hash", () => {
  const file = path.join(root, "stamp");
  expect(isStamped(file, "abc")).toBe(false);
  writeStamp(file, "abc");
  expect(isStamped(file, "abc")).toBe(true);
  expect(isStamped(file, "abd")).toBe(false);
});
