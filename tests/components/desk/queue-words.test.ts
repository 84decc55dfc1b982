import { describe, expect, it } from "vitest";
import { dueWords, queueHeadline } from "@/components/desk/queue-words";

const TODAY = "2025-02-20";

describe("queueHeadline", () => {
  it.each([
    [[], "Nothing to review"],
    [[null], "One article to review"],
    [["2025-02-28", null], "Two articles to review"],
    [["2025-02-21", "2025-02-28", null, "2025-03-01"], "Four articles, one due tomorrow"],
    [["2025-02-20", "2025-02-21"], "Two articles, one due today"],
    [["2025-02-19", "2025-02-18", "2025-02-20"], "Three articles, two overdue"],
    [["2025-02-21", "2025-02-21"], "Two articles, all due tomorrow"],
    [["2025-02-21"], "One article, due tomorrow"],
    [Array.from({ length: 13 }, () => null), "13 articles to review"],
  ])("%j", (dueOn, headline) => {
    expect(queueHeadline(dueOn, TODAY)).toBe(headline);
  });
});

describe("dueWords", () => {
  it.each([
    ["2025-02-19", "One day overdue", true],
    ["2025-02-10", "Ten days overdue", true],
    ["2025-02-20", "Today", true],
    ["2025-02-21", "Tomorrow", true],
    ["2025-02-24", "Monday", false],
    ["2025-02-27", "In 7 days", false],
    ["2025-03-13", "In 3 weeks", false],
  ])("%s", (dueOn, word, soon) => {
    expect(dueWords(dueOn, TODAY)).toMatchObject({ word, soon });
  });

  it("gives the day with it, in UTC", () => {
    expect(dueWords("2025-02-28", TODAY).date).toBe("Fri 28 Feb 2025");
    expect(dueWords(null, TODAY)).toEqual({ word: "No due date", date: null, soon: false });
  });
});
