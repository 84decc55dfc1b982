/** A person's keys while they work: what each stroke means now, changed in place and saved behind their back. */
import type { KeyPreferences, KeysOutcome } from "@/lib/core/views/key-preferences";
import { type Bindings, bindKeys } from "./bind-keys";
import type { Command } from "./commands";
import type { KeyPress } from "./strokes";

/** Where a change of keys stands. Until it is saved it holds for this visit. */
export type KeysSaving =
  | { readonly kind: "saved" | "saving" | "waiting" }
  | { readonly kind: "refused"; readonly message: string };

export type KeysState = {
  readonly bindings: Bindings;
  /** `null` until something is changed. */
  readonly saving: KeysSaving | null;
};

export type SaveKeys = (preferences: KeyPreferences) => Promise<KeysOutcome>;

/** Stays the same object while what the keys mean changes. */
export type KeyBindings = {
  /** `null` leaves the press to the browser. */
  commandFor(press: KeyPress): Command | null;
  get(): KeysState;
  subscribe(listener: () => void): () => void;
  /** Takes these in place of the person's keys at once, and saves them. */
  change(preferences: KeyPreferences): void;
  /** Tries again to save what could not be. */
  retry(): void;
  /** Which keyboard it is becomes known once the page stands. */
  setApple(apple: boolean): void;
};

/** Without `save`, changes hold for this visit. */
export function createBindings(preferences: KeyPreferences, save: SaveKeys | null = null): KeyBindings {
  let state: KeysState = { bindings: bindKeys(preferences), saving: null };
  const listeners = new Set<() => void>();
  let unsaved = false;
  let sending = false;

  function set(patch: Partial<KeysState>): void {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  }

  /** Sends the newest as often as it has changed meanwhile, one after another. */
  async function send(): Promise<void> {
    if (!save || sending) return;
    sending = true;
    while (unsaved) {
      unsaved = false;
      set({ saving: { kind: "saving" } });
      const outcome = await save(state.bindings.preferences).catch(() => null);
      if (outcome === null) unsaved = true;
      set({ saving: standing(outcome) });
      if (outcome === null) break;
    }
    sending = false;
  }

  return {
    commandFor: (press) => state.bindings.commandFor(press),
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change(next) {
      unsaved = true;
      set({ bindings: bindKeys(next, state.bindings.apple), saving: { kind: "waiting" } });
      void send();
    },
    retry: () => void send(),
    setApple(apple) {
      const { bindings } = state;
      if (apple !== bindings.apple) set({ bindings: bindKeys(bindings.preferences, apple) });
    },
  };
}

function standing(outcome: KeysOutcome | null): KeysSaving {
  if (outcome === null) return { kind: "waiting" };
  return outcome.kind === "kept" ? { kind: "saved" } : { kind: "refused", message: outcome.message };
}

/** The keys of someone who has changed none. */
export const DEFAULT_BINDINGS: KeyBindings = createBindings({});
