import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SignIn } from "@/components/account/sign-in";

describe("SignIn", () => {
  it("offers the demo's accounts only where there is a demo", () => {
    const demo = {
      accounts: [
        {
          email: "reviewer1@demo.verbatim.example",
          name: "Mira Lindqvist",
          role: "reviewer",
          task: "has work to do",
        },
      ],
      password: "verbatim demo",
    };
    expect(renderToStaticMarkup(<SignIn destination="/queue" demo={demo} />)).toContain("Mira Lindqvist");
    expect(renderToStaticMarkup(<SignIn destination="/queue" demo={null} />)).not.toContain("demo");
  });

  it("draws no inline style, which the page's policy would refuse", () => {
    expect(renderToStaticMarkup(<SignIn destination="/queue" demo={null} />)).not.toContain("style=");
  });
});
