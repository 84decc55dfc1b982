/** How far the work has come on its way to the server. */
import type { Operation } from "@/lib/core/annotation/operation";
import type { DamagedEntry, Refusal } from "./outbox";

export type RefusedOperation = Refusal & { readonly operation: Operation };

export type SyncState = {
  readonly phase: "idle" | "sending" | "offline" | "unreachable" | "signedOut";
  /** Operations made and not acknowledged, refused ones left out. */
  readonly waiting: number;
  readonly refused: readonly RefusedOperation[];
  /** Kept changes that can no longer be read. */
  readonly damaged: readonly DamagedEntry[];
  /** False if the browser would not store: a closed tab would lose what waits. */
  readonly kept: boolean;
  /** Operations sent since the last time something was in the way. */
  readonly caughtUp: number;
  /** The server runs another version of the app than this page. */
  readonly newVersion: boolean;
  /** The review was submitted from another tab or device. */
  readonly closedElsewhere: boolean;
};

/** How things stand before anything was done. */
export const NOTHING_WAITS: SyncState = {
  phase: "idle",
  waiting: 0,
  refused: [],
  damaged: [],
  kept: true,
  caughtUp: 0,
  newVersion: false,
  closedElsewhere: false,
};
