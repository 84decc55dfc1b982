/** What the bar says about saving. One sentence, true at the moment it is read. */
import { counted } from "@/components/ui/number-words";
import type { SyncState } from "./sync-state";

export type SaveWords = {
  readonly look: "saved" | "saving" | "waiting" | "problem";
  readonly words: string;
  /** Said once in full when it begins; `null` if the words are enough. */
  readonly more: string | null;
};

/** "Saving" shows once a change has waited this long. */
export const SAVING_AFTER_MS = 600;
/** A field that has held unsaved words for this long is told of. */
export const FIELD_AFTER_MS = 3_000;
/** How long "3 changes sent" stands after a gap. */
export const SENT_FOR_MS = 4_000;

/**
 * `slow` is true once the oldest change has waited `SAVING_AFTER_MS`; `fresh`
 * for `SENT_FOR_MS` after the last change went out; `fields` counts those that
 * have held words for `FIELD_AFTER_MS` which are no change yet.
 */
export function saveWords(
  state: SyncState,
  { slow, fresh, fields = 0 }: { slow: boolean; fresh: boolean; fields?: number },
): SaveWords {
  const { phase, waiting, refused, damaged, kept, caughtUp } = state;
  const changes = counted(waiting, "change");
  const safe = kept
    ? `${capital(changes)} ${waiting === 1 ? "is" : "are"} kept on this device and will be sent`
    : `${capital(changes)} will be sent`;
  if (phase === "signedOut") {
    return {
      look: "problem",
      words: "Signed out",
      more: `You are signed out. ${safe} when you sign in again.`,
    };
  }
  if (phase === "offline") {
    return {
      look: "waiting",
      words: `Offline: ${changes} waiting`,
      more: `You are offline. Keep working. ${safe} when you are back.`,
    };
  }
  if (phase === "unreachable") {
    return {
      look: "waiting",
      words: `No answer: ${changes} waiting`,
      more: `The server does not answer. Keep working. ${safe} when it does.`,
    };
  }
  if (refused.length + damaged.length > 0) {
    return {
      look: "problem",
      words: `${counted(refused.length + damaged.length, "change")} not saved`,
      more: null,
    };
  }
  if (fields > 0) {
    return { look: "saving", words: `${counted(fields, "field")} not saved yet`, more: null };
  }
  if (waiting > 0 && slow) return { look: "saving", words: "Saving", more: null };
  if (waiting === 0 && fresh && caughtUp > 0) {
    return { look: "saved", words: `Saved. ${counted(caughtUp, "change")} sent.`, more: null };
  }
  return { look: "saved", words: "Saved", more: null };
}

/** Whether the bar has more to say of saving than a word: what to press, or what may be lost. */
export function needsRoom({ phase, refused, damaged, kept }: SyncState): boolean {
  return phase === "signedOut" || phase === "unreachable" || refused.length + damaged.length > 0 || !kept;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What to do about a refusal, after its reason. */
export function remedyFor(status: number): string {
  if (status === 403) return "This review is open to its author alone.";
  if (status === 404)
    return "It is no longer assigned to you, or somebody else has signed in on this device. Sign in as yourself and try again.";
  if (status === 409)
    return "This review was submitted or changed meanwhile. Discard the change, or ask an admin to open the review again.";
  return "Discard it and make the change again, or try once more.";
}
