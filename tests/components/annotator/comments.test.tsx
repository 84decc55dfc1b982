import { renderToStaticMarkup } from "react-dom/server";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { askToFinish, whyNotFinish } from "@/components/annotator/ask-to-finish";
import {
  addComment,
  askOf,
  asksForHelp,
  editComment,
  removeComment,
  settleAsk,
} from "@/components/annotator/comment-changes";
import {
  type CommentDraft,
  draftKey,
  readDrafts,
  unsentDrafts,
  withDraft,
  withoutDraft,
  writeDrafts,
} from "@/components/annotator/comment-draft";
import { CommentOverview } from "@/components/annotator/comment-overview";
import { CommentSign } from "@/components/annotator/comment-sign";
import { goToComments, writeComment } from "@/components/annotator/comment-visit";
import { commentedMarks, placeWords } from "@/components/annotator/commented-marks";
import { Comments } from "@/components/annotator/comments";
import { DEFAULT_BINDINGS } from "@/components/annotator/key-bindings";
import { markQuote } from "@/components/annotator/make-marks";
import { WorkbenchContext } from "@/components/annotator/use-store";
import { type Comment, MAXIMUM_COMMENT_LENGTH } from "@/lib/core/annotation/annotation";
import { operationSchema } from "@/lib/core/annotation/operation";
import { uuid } from "@/tests/support/arbitrary-layer";
import { at, type Desk, EMPTY, openDesk, reviewView } from "./desk";

const AT = Date.UTC(2025, 1, 14, 9, 5);
const later = (minutes: number) => v7({ msecs: AT + minutes * 60_000 });

const comment = (more: Partial<Comment> = {}): Comment => ({
  id: later(0),
  annotationId: null,
  by: "author",
  text: "Is this one quote or two?",
  needsHelp: false,
  ...more,
});

const draft = (more: Partial<CommentDraft> = {}): CommentDraft => ({
  annotationId: null,
  commentId: null,
  text: "half a sentence",
  needsHelp: false,
  ...more,
});

/** A desk with two quotes, the second one made first. */
function deskWithQuotes(): Desk & { readonly first: string; readonly second: string } {
  const desk = openDesk();
  const { store } = desk;
  store.change(markQuote(store.context(), at("“To be clear, there will not be US troops,”")));
  store.change(markQuote(store.context(), at("“The United States does not believe that,”")));
  const [first, second] = store.index.numbered.map(({ id }) => id);
  return { ...desk, first: first as string, second: second as string };
}

function draw({ store, screen }: Desk, part: React.ReactNode): string {
  const workbench = { store, screen, keys: { current: DEFAULT_BINDINGS } };
  return renderToStaticMarkup(<WorkbenchContext value={workbench}>{part}</WorkbenchContext>);
}

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

describe("comments as changes", () => {
  it("are operations that the server takes, whatever else a draft holds", () => {
    const { store, sent, first } = deskWithQuotes();
    const before = sent.length;
    const change = addComment(
      store.context(),
      draft({ annotationId: first, text: "  why?\n", needsHelp: true }),
    );
    expect(store.change(change)).toBe(true);
    const [operation] = sent.slice(before).map((sending) => operationSchema.parse(sending));
    expect(operation).toMatchObject({
      type: "putComment",
      comment: { annotationId: first, by: "author", text: "why?", needsHelp: true },
    });
    expect(store.index.commentsOn(first)).toHaveLength(1);
    expect(store.get().announcement.words).toBe("Comment added. An admin sees it.");
  });

  it("can be undone and done again, and keep the mark in hand", () => {
    const { store, first } = deskWithQuotes();
    store.select(first);
    store.change(addComment(store.context(), draft({ annotationId: first })));
    store.undo();
    expect(store.index.commentsOn(first)).toEqual([]);
    store.redo();
    const [added] = store.index.commentsOn(first) as [Comment];
    store.change(editComment(added, { text: "a whole sentence", needsHelp: true }));
    expect(store.index.commentsOn(first)[0]).toEqual({ ...added, text: "a whole sentence", needsHelp: true });
    store.change(settleAsk(store.index.commentsOn(first)[0] as Comment));
    expect(store.index.commentsOn(first)[0]?.needsHelp).toBe(false);
    store.remove(removeComment(added));
    expect(store.index.commentsOn(first)).toEqual([]);
    expect(store.get().undoOffer).toBe("Comment removed");
    expect(store.get().session.selectedId).toBe(first);
  });

  it("say something, and a change of nothing is none", () => {
    const { store, sent } = openDesk();
    expect(addComment(store.context(), draft({ text: " \n " }))).toBeNull();
    expect(editComment(comment(), { text: " ", needsHelp: false })).toBeNull();
    const same = editComment(comment(), { text: " Is this one quote or two? ", needsHelp: false });
    expect(store.change(same)).toBe(false);
    expect(sent).toEqual([]);
  });

  it("are not made in a review that is read only", () => {
    const { store, sent } = openDesk(reviewView({ editable: false, status: "submitted" }));
    expect(store.change(addComment(store.context(), draft()))).toBe(false);
    expect(sent).toEqual([]);
  });
});

describe("an ask for help", () => {
  const asked = comment({ id: later(1), needsHelp: true });
  const answer = comment({ id: later(2), by: "admin", text: "One." });
  const early = comment({ id: later(0), by: "admin", text: "Welcome." });

  it("is open until an admin has written after it", () => {
    expect(askOf(asked, [early, asked])).toBe("open");
    expect(askOf(asked, [asked, answer])).toBe("answered");
    expect(askOf(comment(), [comment()])).toBe("none");
    expect(asksForHelp([early, asked])).toBe(true);
    expect(asksForHelp([asked, answer])).toBe(false);
  });

  it("is open again where it is asked again", () => {
    const again = comment({ id: later(3), needsHelp: true });
    expect(asksForHelp([asked, answer, again])).toBe(true);
  });
});

describe("drafts", () => {
  it("are one for each field, and none where there is nothing", () => {
    const drafts = withDraft(withDraft(new Map(), draft()), draft({ annotationId: uuid(1), text: "b" }));
    expect([...drafts.keys()]).toEqual(["article", uuid(1)]);
    expect(withDraft(drafts, draft({ text: "" })).has("article")).toBe(false);
    expect(withDraft(drafts, draft({ text: "", needsHelp: true })).has("article")).toBe(true);
    const changing = draft({ commentId: uuid(5), text: "" });
    expect(withDraft(drafts, changing).get(uuid(5))).toBe(changing);
    expect(draftKey(changing)).toBe(uuid(5));
    expect(withoutDraft(drafts, draft()).size).toBe(1);
    expect(withoutDraft(drafts, changing)).toBe(drafts);
  });

  it("count as unsent if they say what the layer does not, on a mark that is there", () => {
    const { store, first } = deskWithQuotes();
    store.change(addComment(store.context(), draft({ annotationId: first, text: "saved" })));
    const { layer } = store.get().session;
    const [saved] = store.index.commentsOn(first) as [Comment];
    const unsent = (one: CommentDraft) => unsentDrafts(new Map([["", one]]), layer).length;
    expect(unsent(draft({ annotationId: first }))).toBe(1);
    expect(unsent(draft({ annotationId: first, text: " ", needsHelp: true }))).toBe(0);
    expect(unsent(draft({ annotationId: uuid(77) }))).toBe(0);
    const changing = draft({ annotationId: first, commentId: saved.id, text: "saved " });
    expect(unsent(changing)).toBe(0);
    expect(unsent({ ...changing, needsHelp: true })).toBe(1);
    expect(unsent({ ...changing, text: "other" })).toBe(1);
    expect(unsent({ ...changing, commentId: uuid(88) })).toBe(0);
  });

  it("survive a reload of the tab; what cannot be read is nothing", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const drafts = withDraft(new Map(), draft({ text: "\u202e keep “this”" }));
    const owner = { reviewId: "a", accountId: "me" };
    expect(writeDrafts(storage, owner, drafts)).toBe(true);
    expect(readDrafts(storage, owner)).toEqual(drafts);
    expect(readDrafts(storage, { ...owner, reviewId: "b" }).size).toBe(0);
    expect(readDrafts(storage, { ...owner, accountId: "another on this device" }).size).toBe(0);
    const [key] = kept.keys();
    writeDrafts(storage, owner, new Map());
    expect(kept.size).toBe(0);
    for (const broken of ["", "{", "[1]", '[{"annotationId":1}]', "null"]) {
      kept.set(String(key), broken);
      expect(readDrafts(storage, owner).size).toBe(0);
    }
    const full = { ...storage, setItem: () => expect.fail("full") };
    expect(writeDrafts(full, owner, drafts)).toBe(false);
  });

  it("hold the review back, and finishing leads to them", () => {
    const { store, screen, first } = deskWithQuotes();
    for (const { id } of [...store.index.numbered]) {
      store.change({ bodies: [{ type: "removeAnnotation", annotationId: id }], label: "" });
    }
    expect(whyNotFinish(store, store.get())).toBeNull();
    store.set({ drafts: withDraft(new Map(), draft()) });
    expect(whyNotFinish(store, store.get())).toBe("1 comment is not sent yet");
    askToFinish(store, screen);
    expect(store.get()).toMatchObject({
      surface: null,
      inspectorTab: "article",
      focusRequest: { field: "comment" },
    });
    // With its mark gone, a draft can no longer be sent and holds nothing back.
    store.set({ drafts: withDraft(new Map(), draft({ annotationId: first })) });
    expect(whyNotFinish(store, store.get())).toBeNull();
  });
});

describe("going to comments", () => {
  it("takes the mark in hand and sends the keyboard to the field", () => {
    const { store, screen, second } = deskWithQuotes();
    store.select(null);
    goToComments(store, screen, second);
    expect(store.get()).toMatchObject({ inspectorTab: "mark", focusRequest: { field: "comment" } });
    expect(store.get().session.selectedId).toBe(second);
    goToComments(store, screen, null);
    expect(store.get().inspectorTab).toBe("article");
  });

  it("asks for help where it is told to, and keeps what was written", () => {
    const { store, first } = deskWithQuotes();
    store.set({ drafts: withDraft(new Map(), draft({ annotationId: first })) });
    writeComment(store, first, true);
    expect(store.get().drafts.get(first)).toEqual(draft({ annotationId: first, needsHelp: true }));
    writeComment(store, null, true);
    expect(store.get().drafts.get("article")).toEqual(draft({ text: "", needsHelp: true }));
  });
});

describe("the list of all comments", () => {
  it("goes by the marks in reading order, the article first", () => {
    const desk = deskWithQuotes();
    const { store, first, second } = desk;
    for (const annotationId of [second, first, null, first]) {
      store.change(addComment(store.context(), draft({ annotationId, text: `on ${annotationId}` })));
    }
    expect(commentedMarks(store.index)).toEqual([null, first, second]);
    expect(placeWords(store, first)).toBe("Quote 1: “The United States does not believe that,”");
    expect(placeWords(store, null)).toBe("The article");
    const html = draw(desk, <CommentOverview />);
    expect(html).toContain("Comments 4");
    expect(html.indexOf("The article")).toBeLessThan(html.indexOf("Quote 1: "));
    store.change({ bodies: [{ type: "removeAnnotation", annotationId: first }], label: "" });
    expect(commentedMarks(store.index)).toEqual([null, second]);
  });

  it("tells what waits for an admin and what is not sent, and is not there for nothing", () => {
    const desk = deskWithQuotes();
    const { store, first, second } = desk;
    expect(draw(desk, <CommentOverview />)).toBe("");
    store.change(addComment(store.context(), draft({ annotationId: second, needsHelp: true })));
    store.set({ drafts: withDraft(new Map(), draft({ annotationId: first, text: "still writing" })) });
    const html = draw(desk, <CommentOverview />);
    expect(html).toContain("1 needs help");
    expect(html).toContain("1 not sent");
    expect(html).toContain("still writing");
  });
});

describe("the comments on a mark", () => {
  const thread = [
    comment({ id: later(2), by: "admin", text: "One, split by its cue." }),
    comment({ id: later(1), text: "One quote or two?\n<b>Help</b>", needsHelp: true }),
  ];
  const layer = { ...EMPTY, comments: thread };

  it("stand oldest first, with who and when", () => {
    const html = draw(openDesk(reviewView({ layer })), <Comments annotationId={null} />);
    expect(html.indexOf("One quote or two?")).toBeLessThan(html.indexOf("One, split"));
    expect(html).toContain("<b>You</b>");
    expect(html).toContain("<b>Admin</b>");
    expect(html).toContain('dateTime="2025-02-14T09:06:00.000Z"');
    expect(html).toContain("&lt;b&gt;Help&lt;/b&gt;");
    expect(html).toContain("Answered");
    expect(html).not.toContain("Mark as settled");
  });

  it("can be changed and removed by their author alone", () => {
    const html = draw(openDesk(reviewView({ layer })), <Comments annotationId={null} />);
    expect(count(html, /aria-label="Change the comment: One quote/g)).toBe(1);
    expect(count(html, /aria-label="Remove the comment/g)).toBe(1);
  });

  it("offer to settle an ask that is open", () => {
    const open = { ...EMPTY, comments: [thread[1] as Comment] };
    const html = draw(openDesk(reviewView({ layer: open })), <Comments annotationId={null} />);
    expect(html).toContain("Needs help</span>");
    expect(html).toContain("Mark as settled");
  });

  it("name the reviewer to others, who only read", () => {
    const view = reviewView({ layer, editable: false });
    const html = draw(openDesk(view), <Comments annotationId={null} />);
    expect(html).toContain("<b>reviewer-1</b>");
    expect(html).not.toMatch(/<textarea|<button|<input/);
    expect(draw(openDesk(reviewView({ editable: false })), <Comments annotationId={null} />)).toBe("");
  });

  it("show the room that is left near the end, and what is being written", () => {
    const desk = openDesk();
    expect(draw(desk, <Comments annotationId={null} />)).not.toContain("characters left");
    const text = "x".repeat(MAXIMUM_COMMENT_LENGTH - 20);
    desk.store.set({ drafts: withDraft(new Map(), draft({ text, needsHelp: true })) });
    const html = draw(desk, <Comments annotationId={null} />);
    expect(html).toContain("20 characters left of 2000");
    expect(html).toContain("checked");
    expect(html).toContain("Needs help: an admin sees this");
  });

  it("ask another admin in the gold layer", () => {
    const html = draw(openDesk(reviewView({ kind: "gold" })), <Comments annotationId={null} />);
    expect(html).toContain("Needs help: another admin sees this");
  });

  it("leave a sign on the mark", () => {
    const desk = deskWithQuotes();
    const { store, first } = desk;
    expect(draw(desk, <CommentSign annotationId={first} />)).toBe("");
    store.change(addComment(store.context(), draft({ annotationId: first })));
    expect(draw(desk, <CommentSign annotationId={first} />)).toContain("1 comment</span>");
    store.change(addComment(store.context(), draft({ annotationId: first, needsHelp: true })));
    expect(draw(desk, <CommentSign annotationId={first} />)).toContain("2 comments, needs help</span>");
  });
});
