import { describe, expect, test } from "vitest";
import { findUsage } from "@/bin/launcher/usage.mjs";

describe("help, which needs no installation", () => {
  test.each([["--help"], ["-h"], ["help"]])("%s shows every command", (word) => {
    const usage = findUsage([word]);
    expect(usage?.exitCode).toBe(0);
    for (const name of ["start", "dev", "check", "test", "migrate", "bench"])
      expect(usage?.text).toContain(`verbatim ${name}`);
  });

  test("a command explains itself", () => {
    expect(findUsage(["start", "--help"])).toEqual(findUsage(["help", "start"]));
    expect(findUsage(["start", "--help"])?.text).toContain("--port N");
  });

  test("a command without a call for help is carried out", () => {
    expect(findUsage(["start"])).toBeNull();
    expect(findUsage(["start", "--port", "4000"])).toBeNull();
  });

  test.each([[[]], [["nonsense"]], [["../verbatim"]], [["verbatim"]], [["help", "nonsense"]]])(
    "%j is bad usage, exit code 2",
    (args) => {
      expect(findUsage(args)?.exitCode).toBe(2);
    },
  );
});
