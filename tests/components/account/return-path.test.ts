import { describe, expect, it } from "vitest";
import { returnPath } from "@/components/account/return-path";

describe("returnPath", () => {
  it.each([
    ["/queue", "/queue"],
    ["/reviews/0195?x=1#mark", "/reviews/0195?x=1#mark"],
    ["/a/../queue", "/queue"],
  ])("leads back to %s", (from, path) => {
    expect(returnPath(from)).toBe(path);
  });

  it.each([
    undefined,
    "",
    "queue",
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/.//elsewhere.example",
    "/%2e//elsewhere.example",
    "/queue/..//elsewhere.example/desk",
    "/./\\elsewhere.example",
    "/\t/elsewhere.example",
    "/\n/elsewhere.example",
    "javascript:alert(1)",
  ])("does not lead to %j", (from) => {
    expect(returnPath(from)).toBeNull();
  });
});
