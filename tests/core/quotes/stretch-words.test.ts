import { expect, it } from "vitest";
import * as lists from "@/lib/core/quotes/stretch-words";

it.each(Object.entries(lists))("%s holds words in lower case, as they are looked up", (_, words) => {
  expect([...words].filter((word) => word !== word.toLowerCase() || word === "")).toEqual([]);
});
