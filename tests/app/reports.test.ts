import { describe, expect, it } from "vitest";
import { GET as getFile } from "@/app/(public)/reports/[slug]/[number]/[file]/route";
import { GET as getVersion } from "@/app/(public)/reports/[slug]/[number]/route";
import { GET as getNewest } from "@/app/(public)/reports/[slug]/route";

const request = new Request("http://localhost:3000/reports/x");

describe("an address under /reports where nothing can be published", () => {
  it.each([
    ["unknown", "nothing-of-the-kind"],
    ["with a null character", "a\0b"],
    ["longer than any slug", "a".repeat(10_000)],
    ["with a path in it", "../../package.json"],
    ["a property every object has", "__proto__"],
  ])("answers 404, without a script: %s", async (_, slug) => {
    const answers = await Promise.all([
      getNewest(request, { params: Promise.resolve({ slug }) }),
      getVersion(request, { params: Promise.resolve({ slug, number: "1" }) }),
      getFile(request, { params: Promise.resolve({ slug, number: "1", file: "report.json" }) }),
      getFile(request, { params: Promise.resolve({ slug: "a", number: "1", file: slug }) }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });

  it.each(["0", "01", "-1", "1e3", "9999999", "1\0", "１"])("takes %j for no version", async (number) => {
    const answer = await getVersion(request, { params: Promise.resolve({ slug: "a", number }) });
    expect(answer.status).toBe(404);
  });
});
