import { describe, expect, it } from "vitest";
import { REPORTING } from "@/lib/core/quotes/reporting-verbs";

describe.each(Object.entries(REPORTING))("%s", (_, lists) => {
  it("holds words in lower case, as they are looked up", () => {
    const words = Object.values(lists).flatMap((list) => [...list]);
    expect(words.filter((word) => word !== word.toLowerCase() || word === "")).toEqual([]);
  });

  it("lets no verb of saying end a source", () => {
    expect([...lists.verbs].filter((verb) => lists.stops.has(verb))).toEqual([]);
  });
});
