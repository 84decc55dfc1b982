import { expect, it } from "vitest";
import { countriesIn } from "@/lib/core/quotes/country-names";

it.each([
  ["the U.S. Defense Secretary", ["US"]],
  ["The United States and its British ally", ["US", "Britain"]],
  ["South Korean troops", ["South Korea"]],
  ["tell us about Frenchmen", []],
])("%s", (text, expected) => {
  expect([...countriesIn(text)]).toEqual(expected);
});
