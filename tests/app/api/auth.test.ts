import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { authOptions } from "@/lib/server/auth/next-auth";

/** Stands for NextAuth, which needs a running Next: answers with what it was handed. */
vi.mock("next-auth", () => ({
  default: async (request: Request) => Response.json({ url: request.url, body: await request.text() }),
}));

const SITE = "http://localhost:3000";
const FORM = "application/x-www-form-urlencoded;charset=UTF-8";
const context = { params: Promise.resolve({ nextauth: ["callback", "credentials"] }) };

function post(body: string | null, type: string, search = ""): Promise<Response> {
  const headers = type === "" ? {} : { "content-type": type };
  const address = `${SITE}/api/auth/callback/credentials${search}`;
  return POST(new NextRequest(address, { method: "POST", headers, body }), context);
}

describe("POST /api/auth", () => {
  it("hands NextAuth a small form as it came", async () => {
    const answer = await post("email=a%40example.org&password=%00", FORM);
    expect(await answer.json()).toMatchObject({ body: "email=a%40example.org&password=%00" });
    expect((await post(null, "")).status).toBe(200);
  });

  it.each([
    ["JSON", '{"email":{"a":1}}', "application/json"],
    ["half of JSON", "{", "application/json"],
    ["JSON that calls itself both", "{}", "application/json; application/x-www-form-urlencoded"],
    ["a kind of its own", "a", "text/plain"],
  ])("refuses a body of %s", async (_, body, type) => {
    const answer = await post(body, type);
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("refuses a body over 16 kB", async () => {
    expect((await post("a".repeat(16 * 1024 + 1), FORM)).status).toBe(413);
  });
});

describe("where NextAuth leads", () => {
  it("is not the request's to say", async () => {
    const answer = await post("", FORM, "?callbackUrl=javascript:alert(1)&a=b");
    expect(await answer.json()).toMatchObject({ url: `${SITE}/api/auth/callback/credentials?a=b` });
    const got = await GET(new NextRequest(`${SITE}/api/auth/session?callbackUrl=%00`), context);
    expect(await got.json()).toMatchObject({ url: `${SITE}/api/auth/session` });
  });

  it.each(["https://elsewhere.example/", "//elsewhere.example", "no address", "/queue"])(
    "is home, whatever a form names: %s",
    async (url) => {
      expect(await authOptions().callbacks?.redirect?.({ url, baseUrl: SITE })).toBe(SITE);
    },
  );
});
