import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Queue } from "@/components/desk/queue";
import type { QueueEntry } from "@/lib/core/views/queue-entry";

const item = (change: Partial<QueueEntry>): QueueEntry => ({
  reviewId: "0195-a",
  articleId: "0195-b",
  status: "open",
  title: "Harbour board approves ferry timetable",
  outlet: "coast-mail.example",
  words: 1204,
  verdicts: [],
  started: false,
  page: [{ label: "body", word: "Body", words: 40, article: true, heading: false }],
  dueOn: null,
  assignedAt: "2025-02-14T09:00:00.000Z",
  submittedAt: null,
  ...change,
});

const draw = (items: readonly QueueEntry[]) =>
  renderToStaticMarkup(<Queue items={items} today="2025-02-20" />);

describe("Queue", () => {
  it("starts what is new and continues what is begun", () => {
    expect(draw([item({})])).toContain("Start: Harbour board");
    const begun = draw([item({ started: true, verdicts: ["misattributed", null] })]);
    expect(begun).toContain("Continue: Harbour board");
    expect(begun).toContain("1 of 2 quotes judged");
    expect(begun).toContain('<i class="wrong"></i><i></i>');
  });

  it("makes only the first row's button the primary one", () => {
    const html = draw([item({ reviewId: "a" }), item({ reviewId: "b" })]);
    expect(html.match(/btn primary/g)).toHaveLength(1);
  });

  it("lists what is submitted apart, and still leads to it", () => {
    const html = draw([
      item({ status: "submitted", submittedAt: "2025-02-18T21:30:00.000Z", verdicts: ["accurate"] }),
    ]);
    expect(html).toContain("Nothing to review");
    expect(html).toContain("Submitted 18 Feb 2025");
    expect(html).toContain('href="/reviews/0195-a"');
    expect(html).not.toContain("To review");
  });

  it("says what an empty queue waits for", () => {
    expect(draw([])).toContain("when an admin assigns them to you");
  });

  it("draws no inline style", () => {
    expect(draw([item({ dueOn: "2025-02-21" })])).not.toContain("style=");
  });
});
