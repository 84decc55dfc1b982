import { describe, expect, it } from "vitest";
import { webAddress } from "@/lib/core/report/web-address";

describe("webAddress", () => {
  it.each(["https://kyivpost.com/post/47016", "http://example.org", "HTTPS://example.org/a?b=c#d"])(
    "lets %s through",
    (address) => {
      expect(webAddress(address)).toBe(address);
    },
  );

  it.each([
    "javascript:alert(1)",
    " https://example.org",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "//example.org",
    "/relative",
    'https://example.org/"onmouseover=x',
    "https://example.org/\u0000",
    "https://",
    "",
    null,
    undefined,
  ])("holds back %j", (address) => {
    expect(webAddress(address)).toBeNull();
  });
});
