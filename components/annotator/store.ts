/**
 * The annotator's one state and everything that changes it. Plain: no React,
 * no network; what reaches outside is passed in as ports.
 */
import { type QuoteSummary, summariseQuotes } from "@/components/reader/quote-summary";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { findMissing, type Missing } from "@/lib/core/annotation/find-missing";
import type { Layer } from "@/lib/core/annotation/layer";
import type { Operation } from "@/lib/core/annotation/operation";
import { layerFromRecord, type ReviewView } from "@/lib/core/annotation/review-view";
import type { Verdict } from "@/lib/core/codebook/values";
import { type Span, span } from "@/lib/core/text/offsets";
import type { ActionContext } from "./context";
import { findInText } from "./find-in-article";
import {
  type Change,
  forget,
  type Outcome,
  openSession,
  perform,
  redo,
  type Session,
  select,
  undo,
} from "./session";
import type { SubmitOutcome } from "./submit-outcome";
import type { SyncState } from "./sync";

/** What lies over the article, if anything. */
export type Surface = "keys" | "blockMenu" | "find" | "missing" | null;
/** A field the keyboard was sent to; `turn` makes asking twice count twice. */
export type FocusRequest = {
  readonly field: "saidBy" | "creditedTo" | "cue" | "rationale" | "evidence" | "moreVerdicts";
  readonly turn: number;
};

export type AnnotatorState = {
  readonly session: Session;
  readonly quotes: readonly QuoteSummary[];
  readonly missing: readonly Missing[];
  readonly caret: { readonly anchor: number; readonly head: number };
  readonly surface: Surface;
  readonly folded: boolean;
  readonly find: { readonly query: string; readonly found: readonly Span[]; readonly at: number };
  readonly focusRequest: FocusRequest | null;
  readonly inspectorOpen: boolean;
  readonly railOpen: boolean;
  /** For the live region; `turn` makes the same words be said again. */
  readonly announcement: { readonly words: string; readonly turn: number };
  /** Offered for a while after a removal. */
  readonly undoOffer: string | null;
  /** The verdict last picked for a quote, to say why the facets may yield another. */
  readonly picked: ReadonlyMap<string, Verdict>;
  readonly sync: SyncState;
  /** Fields that hold words which are no change yet: still being typed, or not to be saved as they are. */
  readonly typing: number;
  readonly submission: "idle" | "sending" | SubmitOutcome;
};

export type Store = ReturnType<typeof createStore>;

const STILL: SyncState = { phase: "idle", waiting: 0, refused: [], kept: true, caughtUp: 0 };

export function createStore(
  view: ReviewView,
  ports: { newId(): string; push(operations: readonly Operation[]): void },
) {
  const { document, codebook, speakers, editable } = view;
  const derive = (session: Session) => ({
    session,
    quotes: summariseQuotes(session.layer, codebook),
    missing: findMissing(session.layer, codebook),
  });
  let state: AnnotatorState = {
    ...derive(openSession(layerFromRecord(view.layer))),
    caret: { anchor: 0, head: 0 },
    surface: null,
    folded: false,
    find: { query: "", found: [], at: 0 },
    focusRequest: null,
    inspectorOpen: false,
    railOpen: false,
    announcement: { words: "", turn: 0 },
    undoOffer: null,
    picked: new Map(),
    sync: STILL,
    typing: 0,
    submission: "idle",
  };
  const listeners = new Set<() => void>();

  function set(patch: Partial<AnnotatorState>): void {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  }

  function spoken(words: string): AnnotatorState["announcement"] {
    return { words, turn: state.announcement.turn + 1 };
  }

  function settle(outcome: Outcome | null, words: (label: string) => string): boolean {
    if (!outcome) return false;
    set({ ...derive(outcome.session), announcement: spoken(words(outcome.label)), undoOffer: null });
    ports.push(outcome.operations);
    return true;
  }

  const store = {
    view,
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set,

    context(): ActionContext {
      const { layer, selectedId } = state.session;
      return { document, codebook, speakers, layer, selectedId, newId: ports.newId };
    },

    selected(): Annotation | null {
      const { layer, selectedId } = state.session;
      return (selectedId !== null && layer.annotations.get(selectedId)) || null;
    },

    /** The selected words, or `null` if there is only a caret. */
    words(): Span | null {
      const { anchor, head } = state.caret;
      return anchor === head ? null : span(Math.min(anchor, head), Math.max(anchor, head));
    },

    announce: (words: string) => set({ announcement: spoken(words) }),

    /** Makes a change if the review is open. `null` and changes of nothing only move the selection. */
    change(change: Change | null): boolean {
      if (!change || !editable) return false;
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
      if (session !== state.session) set({ session, inspectorOpen: id !== null });
      else if (id !== null) set({ inspectorOpen: true });
    },

    notePicked(quoteId: string, verdict: Verdict | null): void {
      const picked = new Map(state.picked);
      if (verdict) picked.set(quoteId, verdict);
      else picked.delete(quoteId);
      set({ picked });
    },

    ask(field: FocusRequest["field"]): void {
      set({ focusRequest: { field, turn: (state.focusRequest?.turn ?? 0) + 1 }, inspectorOpen: true });
    },

    search(query: string): void {
      const found = findInText(document.text, query);
      set({ find: { query, found, at: 0 } });
    },

    /** Shows what an earlier visit left unsent. */
    adopt(waiting: readonly Operation[]): void {
      if (waiting.length === 0) return;
      set(derive(openSession(state.session.base, [...waiting, ...state.session.log])));
    },

    /** Takes refused operations back off the screen. */
    forget(operationIds: readonly string[]): void {
      set(derive(forget(state.session, new Set(operationIds))));
    },
  };
  return store;
}

/** Quotes judged of all, for the outline and the live region. */
export function judged(quotes: readonly QuoteSummary[]): { done: number; all: number } {
  const whole = quotes.filter(({ isPart }) => !isPart);
  return { done: whole.filter(({ verdict }) => verdict !== null).length, all: whole.length };
}

/** The mark in hand with its source and cue: what is highlighted together. */
export function highlightedWith(layer: Layer, selectedId: string | null): ReadonlySet<string> {
  const together = new Set<string>();
  if (selectedId === null) return together;
  together.add(selectedId);
  for (const link of layer.links.values()) {
    if (link.annotationId === selectedId && link.role !== "parent") together.add(link.targetId);
  }
  return together;
}
