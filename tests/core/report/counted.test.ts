import { expect, it } from "vitest";
import { counted } from "@/lib/core/report/counted";

it("says a number with its noun", () => {
  expect([counted(1, "quote"), counted(0, "quote"), counted(2, "reply", "replies")]).toEqual([
    "1 quote",
    "0 quotes",
    "2 replies",
  ]);
});
