import { unstable_doesMiddlewareMatch as matches } from "next/experimental/testing/server";
import { describe, expect, it } from "vitest";
import { config } from "@/proxy";

const covers = (url: string) => matches({ config, nextConfig: {}, url });

describe("the policy for pages that Next draws", () => {
  it.each(["/", "/reports", "/queue", "/reviews/x", "/favicon.ico", "/reports/a/1/b/c", "/fonts/a/b"])(
    "covers %s",
    (url) => {
      expect(covers(url)).toBe(true);
    },
  );

  it.each([
    "/reports/a",
    "/reports/a/1",
    "/reports/a/1/report.json",
    "/api/health",
    "/fonts/a.woff2",
    "/_next/static/a.js",
  ])("leaves %s to what answers it", (url) => {
    expect(covers(url)).toBe(false);
  });
});
