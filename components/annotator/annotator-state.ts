/** What the annotator holds in hand: its session, and what of the screen is open. Changed in `store.ts` alone. */
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import type { Verdict } from "@/lib/core/codebook/values";
import type { Span } from "@/lib/core/text/offsets";
import type { QuoteElsewhere } from "@/lib/core/views/quotes-elsewhere";
import type { CommentDraft } from "./comment-draft";
import type { Session } from "./session";
import type { SubmitOutcome } from "./submit-outcome";
import type { SyncState } from "./sync-state";

/** What lies over the article, if anything. */
export type Surface = "keys" | "blockMenu" | "find" | "missing" | "signIn" | "finish" | null;
/** What the inspector shows: the mark in hand, the questions about the article, the codebook. */
export type InspectorTab = "mark" | "article" | "codebook";
/** A field the keyboard was sent to; `turn` makes asking twice count twice. */
export type FocusRequest = {
  readonly field:
    | "saidBy"
    | "creditedTo"
    | "cue"
    | "rationale"
    | "evidence"
    | "moreVerdicts"
    | "comment"
    | "type"
    | "linkTo"
    | "codebookSearch"
    | "article";
  readonly turn: number;
};

/** What is looked up in the codebook, by the keys of its entries. */
export type LookUp = {
  /** The entry of the control that the keyboard or the pointer came to last. */
  readonly pointed: string | null;
  /** The entry that was opened. */
  readonly opened: string | null;
  readonly query: string;
  /** Whether the codebook lies open under the mark in hand. */
  readonly beside: boolean;
};

export type AnnotatorState = {
  /** A new object with every change; what is derived from it stands in `store.index` and `store.progress`. */
  readonly session: Session;
  readonly speakers: readonly SpeakerSummary[];
  readonly caret: { readonly anchor: number; readonly head: number };
  /** The mark under the pointer, whose links are shown. */
  readonly hoveredId: string | null;
  readonly surface: Surface;
  /** The name that is being added to the registry, and where it stands on the quote in hand. */
  readonly newSpeaker: { readonly name: string; readonly which: "speakerStated" | "speakerActual" } | null;
  readonly folded: boolean;
  readonly find: { readonly query: string; readonly found: readonly Span[]; readonly at: number };
  readonly focusRequest: FocusRequest | null;
  readonly inspectorTab: InspectorTab;
  readonly inspectorOpen: boolean;
  readonly lookUp: LookUp;
  /** Comments begun and not sent, by the mark or the comment they belong to; see `draftKey`. */
  readonly drafts: ReadonlyMap<string, CommentDraft>;
  readonly railOpen: boolean;
  /** For the live region; `turn` makes the same words be said again. */
  readonly announcement: { readonly words: string; readonly turn: number };
  /** Offered for a while after a removal. */
  readonly undoOffer: string | null;
  /** Why what was asked for last could not be done, shown for a while; `turn` makes the same words be shown again. */
  readonly refusal: { readonly words: string; readonly turn: number } | null;
  /** The verdict last picked for a quote, to say why the facets may yield another. */
  readonly picked: ReadonlyMap<string, Verdict>;
  /** The suggestion in hand, by its key. There is one only while no mark is. */
  readonly heldKey: string | null;
  /** Whether what the engine suggests has come; "none" where nothing is asked of it. A new object whenever the suggestions to answer are others. */
  readonly suggesting: { readonly state: "none" | "waiting" | "ready" | "failed" };
  /** Settled quotes of other articles that may be in this one; none until they have come, and none offline. */
  readonly quotesElsewhere: readonly QuoteElsewhere[];
  readonly sync: SyncState;
  /** Fields that hold words which are no change yet: still being typed, or not to be saved as they are. */
  readonly typing: number;
  readonly submission: "idle" | "sending" | SubmitOutcome;
};
