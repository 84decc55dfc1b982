import { expect, it } from "vitest";
import * as lists from "@/lib/core/quotes/name-words";

it.each(Object.entries(lists))("%s holds words in lower case, as they are looked up", (_, words) => {
  const listed = words instanceof Set ? [...words] : Object.keys(words);
  expect(listed.filter((word) => word !== word.toLowerCase() || word === "")).toEqual([]);
});
