import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { missingDependency } from "@/bin/launcher/dependencies.mjs";

let project = "";

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "verbatim-dependencies-"));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

type Entry = { version: string; os?: string[]; cpu?: string[]; optional?: boolean };

function writeLock(packages: Record<string, Entry>): void {
  writeFileSync(
    path.join(project, "package-lock.json"),
    JSON.stringify({ packages: { "": {}, ...packages } }),
  );
}

function install(packages: Record<string, Entry>): void {
  for (const place of Object.keys(packages)) {
    mkdirSync(path.join(project, place), { recursive: true });
    writeFileSync(path.join(project, place, "package.json"), "{}");
  }
  writeFileSync(path.join(project, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
}

const ONE = { "node_modules/one": { version: "1.0.0" } };

describe("whether an installation is needed", () => {
  test("not where everything is there", () => {
    writeLock(ONE);
    install(ONE);
    expect(missingDependency(project)).toBeNull();
  });

  test("where node_modules is missing", () => {
    writeLock(ONE);
    expect(missingDependency(project)).toContain("missing");
  });

  test("where an installation was killed before npm wrote its own lock", () => {
    writeLock(ONE);
    install(ONE);
    rmSync(path.join(project, "node_modules/.package-lock.json"));
    expect(missingDependency(project)).toContain("half-made");
  });

  test("where package-lock.json names another version", () => {
    writeLock({ "node_modules/one": { version: "1.0.1" } });
    install(ONE);
    expect(missingDependency(project)).toBe("node_modules/one is not at 1.0.1");
  });

  test("where a package's folder was deleted", () => {
    writeLock(ONE);
    install(ONE);
    rmSync(path.join(project, "node_modules/one"), { recursive: true });
    expect(missingDependency(project)).toBe("node_modules/one is missing");
  });

  test("not for a package of another platform, but for one of ours", () => {
    install(ONE);
    writeLock({ ...ONE, "node_modules/far": { version: "1.0.0", os: ["aix"], optional: true } });
    expect(missingDependency(project)).toBeNull();
    const here = { version: "1.0.0", os: [process.platform], cpu: [process.arch], optional: true };
    writeLock({ ...ONE, "node_modules/here": here });
    expect(missingDependency(project)).toBe("node_modules/here is not at 1.0.0");
  });

  test("a copy without package-lock.json is no copy", () => {
    expect(() => missingDependency(project)).toThrow("not a whole copy");
  });
});
