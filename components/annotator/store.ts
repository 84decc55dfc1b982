/**
 * The annotator's one state and everything that changes it. Plain: no React,
 * no network; what reaches outside is passed in as ports.
 */
import { type QuoteSummary, summariseQuote } from "@/components/reader/quote-summary";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import type { Operation } from "@/lib/core/annotation/operation";
import { layerFromRecord, type ReviewView, type SpeakerSummary } from "@/lib/core/annotation/review-view";
import type { Verdict } from "@/lib/core/codebook/values";
import { OpenSuggestions } from "@/lib/core/suggestions/open-suggestions";
import type { Suggestion, Suggestions } from "@/lib/core/suggestions/suggestion";
import { type Span, span } from "@/lib/core/text/offsets";
import type { AnnotatorState, FocusRequest } from "./annotator-state";
import type { ActionContext } from "./context";
import { findInText } from "./find-in-article";
import { Progress } from "./progress";
import {
  adopt,
  type Change,
  confirm,
  forget,
  type History,
  type LogNews,
  type Outcome,
  openSession,
  perform,
  type Refused,
  redo,
  type Session,
  select,
  undo,
} from "./session";
import { NOTHING_WAITS } from "./sync-state";

export type Store = ReturnType<typeof createStore>;

/** True if suggestions are worked out for it: what is settled or only read gets none. */
export function awaitsSuggestions({ editable, kind }: ReviewView): boolean {
  return editable && kind === "review";
}

export function createStore(
  view: ReviewView,
  ports: { newId(): string; push(operations: readonly Operation[]): void },
) {
  const { document, codebook, editable } = view;
  const opened = openSession(layerFromRecord(view.layer), view.sequence);
  const index = new LayerIndex(opened.layer, document.blocks);
  let progress: Progress | null = null;
  let state: AnnotatorState = {
    session: opened,
    speakers: view.speakers,
    caret: { anchor: 0, head: 0 },
    hoveredId: null,
    surface: null,
    newSpeaker: null,
    folded: false,
    find: { query: "", found: [], at: 0 },
    focusRequest: null,
    inspectorTab: "mark",
    inspectorOpen: false,
    lookUp: { pointed: null, opened: null, query: "", beside: false },
    drafts: new Map(),
    railOpen: false,
    announcement: { words: "", turn: 0 },
    undoOffer: null,
    refusal: null,
    picked: new Map(),
    heldKey: null,
    suggesting: { state: awaitsSuggestions(view) ? "waiting" : "none" },
    quotesElsewhere: [],
    sync: NOTHING_WAITS,
    typing: 0,
    submission: "idle",
  };
  let suggestions: OpenSuggestions | null = null;
  const listeners = new Set<() => void>();

  function set(patch: Partial<AnnotatorState>): void {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  }

  function spoken(words: string): AnnotatorState["announcement"] {
    return { words, turn: state.announcement.turn + 1 };
  }

  /** Shows a session whose layer differs from the present one by these operations at most. */
  function show(session: Session, operations: readonly Operation[], more: Partial<AnnotatorState> = {}) {
    const before = state.session.layer;
    let answered = {};
    if (session.layer !== before) {
      const touched = index.update(session.layer, operations);
      progress?.update(touched);
      if (suggestions?.update(before, session.layer, operations)) answered = openAgain(suggestions);
    }
    set({ session, ...answered, ...more });
  }

  /** What changes on the screen with the suggestions to answer. */
  function openAgain({ all }: OpenSuggestions): Partial<AnnotatorState> {
    const held = all.some(({ key }) => key === state.heldKey);
    return { suggesting: { state: "ready" }, ...(held ? {} : { heldKey: null }) };
  }

  function settle(outcome: Outcome | null, words: (label: string) => string): boolean {
    if (!outcome) return false;
    const announcement = spoken(words(outcome.label));
    show(outcome.session, outcome.operations, { announcement, undoOffer: null, refusal: null });
    ports.push(outcome.operations);
    return true;
  }

  const store = {
    view,
    index,
    /** Counted when it is first asked for: the article's first frame shows nothing of it. */
    get progress(): Progress {
      progress ??= new Progress(index, codebook);
      return progress;
    },
    /** The suggestions to answer; `null` until the engine has spoken. They follow the layer in place. */
    get suggestions() {
      return suggestions;
    },
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set,

    context(): ActionContext {
      const { layer, selectedId } = state.session;
      const { speakers } = state;
      return { document, codebook, speakers, layer, index, selectedId, newId: ports.newId };
    },

    selected(): Annotation | null {
      const { layer, selectedId } = state.session;
      return (selectedId !== null && layer.annotations.get(selectedId)) || null;
    },

    /** What screens say of a quote, or `null` if the id is not a quote's. */
    summary(id: string | null): QuoteSummary | null {
      const mark = id === null ? undefined : state.session.layer.annotations.get(id);
      return mark?.type === "quote" ? summariseQuote(index, codebook, mark) : null;
    },

    /** The selected words, or `null` if there is only a caret. */
    words(): Span | null {
      const { anchor, head } = state.caret;
      return anchor === head ? null : span(Math.min(anchor, head), Math.max(anchor, head));
    },

    announce: (words: string) => set({ announcement: spoken(words) }),

    /** Says why something cannot be done, to eyes and ears. */
    refuse(words: string): void {
      const announcement = spoken(words);
      set({ announcement, refusal: announcement });
    },

    /** Makes a change if the review is open; says why if it cannot be made. `null` and changes of nothing only move the selection. */
    change(change: Change | Refused | null): boolean {
      if (!change || !editable) return false;
      if ("refused" in change) {
        store.refuse(change.refused);
        return false;
      }
      const done = settle(perform(state.session, change, ports.newId), (label) => label);
      if (!done && change.select !== undefined) store.select(change.select);
      return done;
    },

    /** Removes a mark and offers to bring it back. */
    remove(change: Change): void {
      if (store.change(change)) set({ undoOffer: change.label });
    },

    undo: () => {
      if (!editable) return;
      if (!settle(undo(state.session, ports.newId), (label) => `Undone: ${label}`))
        store.announce("Nothing to undo");
    },
    redo: () => {
      if (!editable) return;
      if (!settle(redo(state.session, ports.newId), (label) => `Done again: ${label}`))
        store.announce("Nothing to redo");
    },

    select(id: string | null): void {
      const session = select(state.session, id);
      const shown = id === null ? {} : { inspectorTab: "mark" as const, heldKey: null };
      if (session !== state.session) set({ session, inspectorOpen: id !== null, ...shown });
      else if (id !== null) set({ inspectorOpen: true, ...shown });
    },

    /** Takes up what the engine suggests. */
    suggest({ items }: Suggestions): void {
      suggestions = new OpenSuggestions(items, document.blocks, index);
      set({ suggesting: { state: "ready" } });
    },

    /** The suggestion in hand, if it is still to be answered. */
    held(): Suggestion | null {
      const { heldKey } = state;
      return (heldKey !== null && suggestions?.all.find(({ key }) => key === heldKey)) || null;
    },

    /** Takes a suggestion in hand in place of any mark, or lets it go. */
    hold(key: string | null): void {
      const session = key === null ? state.session : select(state.session, null);
      set({ session, heldKey: key, ...(key === null ? {} : { inspectorTab: "mark", inspectorOpen: true }) });
    },

    notePicked(quoteId: string, verdict: Verdict | null): void {
      const picked = new Map(state.picked);
      if (verdict) picked.set(quoteId, verdict);
      else picked.delete(quoteId);
      set({ picked });
    },

    ask(field: FocusRequest["field"]): void {
      const inspectorTab = field === "codebookSearch" ? "codebook" : field === "article" ? "article" : "mark";
      const turn = (state.focusRequest?.turn ?? 0) + 1;
      set({ focusRequest: { field, turn }, inspectorTab, inspectorOpen: true });
    },

    search(query: string): void {
      const found = findInText(document.text, query);
      set({ find: { query, found, at: 0 } });
    },

    /** Knows a speaker who has just come into the registry. */
    addSpeaker(speaker: SpeakerSummary): void {
      if (state.speakers.some(({ id }) => id === speaker.id)) return;
      set({ speakers: [...state.speakers, speaker] });
    },

    /** Shows what an earlier visit left unsent. */
    adopt(waiting: readonly Operation[]): void {
      const session = adopt(state.session, waiting);
      show(session, session.pending);
    },

    /** Takes up what the server's log has gained, one's own operations among it. */
    confirm(news: LogNews): void {
      const { session: before } = state;
      const session = confirm(before, news);
      show(session, [...news.entries.map(({ operation }) => operation), ...before.pending]);
    },

    /** Brings back what could be undone before the page was left. */
    recall({ undo, redo }: History): void {
      set({
        session: { ...state.session, undo: [...undo, ...state.session.undo], redo: [...redo] },
      });
    },

    /** Takes refused operations back off the screen. */
    forget(operationIds: readonly string[]): void {
      show(forget(state.session, new Set(operationIds)), state.session.pending);
    },
  };
  return store;
}

/** The mark in hand with its source and cue: what is highlighted together. */
export function highlightedWith(index: LayerIndex, selectedId: string | null): ReadonlySet<string> {
  const together = new Set<string>();
  if (selectedId === null) return together;
  together.add(selectedId);
  for (const role of ["source", "cue"] as const) {
    const linked = index.linked(selectedId, role);
    if (linked) together.add(linked.id);
  }
  return together;
}
