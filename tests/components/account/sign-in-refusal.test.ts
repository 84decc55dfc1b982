import { describe, expect, it } from "vitest";
import { emptyFields, inSeconds, signInRefusal } from "@/components/account/sign-in-refusal";

describe("signInRefusal", () => {
  it("says one thing, whoever the address belongs to", () => {
    expect(signInRefusal("wait:0")).toEqual({
      problem: { message: "That e-mail address and password do not match.", fields: {} },
      waitSeconds: 0,
    });
  });

  it("names the wait", () => {
    expect(signInRefusal("wait:8").problem.message).toBe(
      "That e-mail address and password do not match. Wait 8 seconds before the next try.",
    );
    expect(signInRefusal("wait:8").waitSeconds).toBe(8);
  });

  it.each(["", "Configuration", "wait:", "wait:-1", "wait:99999999"])("blames nobody for %j", (error) => {
    const refusal = signInRefusal(error);
    expect(refusal.waitSeconds).toBe(0);
    expect(refusal.problem.message).not.toContain("do not match");
  });
});

describe("emptyFields", () => {
  it("names every field that is empty", () => {
    expect(Object.keys(emptyFields(" ", "")?.fields ?? {})).toEqual(["email", "password"]);
    expect(Object.keys(emptyFields("a@b.example", "")?.fields ?? {})).toEqual(["password"]);
    expect(emptyFields("a@b.example", " ")).toBeNull();
  });
});

describe("inSeconds", () => {
  it.each([
    [1, "1 second"],
    [64, "64 seconds"],
    [128, "3 minutes"],
    [900, "15 minutes"],
  ])("%d", (seconds, words) => {
    expect(inSeconds(seconds)).toBe(words);
  });
});
