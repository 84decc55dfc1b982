/** The mark whose links are shown because the pointer rests on it: not each one that it sweeps over. */

/** Before links are shown, milliseconds. */
const RESTING_MS = 80;
/** Before they go again while there is a label to be reached, milliseconds. */
const LEAVING_MS = 400;

export type HoverIntent = {
  readonly id: string | null;
  /** The pointer is over this mark now; `lasting` if what is shown has a label that it may be on its way to. */
  point(id: string | null, lasting: boolean): void;
  /** Keeps what is shown until the pointer is over something else. */
  keep(): void;
  stop(): void;
};

/** Calls `changed` when it is another mark. */
export function createHoverIntent(changed: () => void): HoverIntent {
  let id: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle(next: string | null): void {
    id = next;
    changed();
  }

  return {
    get id() {
      return id;
    },
    point(next, lasting) {
      clearTimeout(timer);
      if (next === id) return;
      const wait = id !== null && lasting ? LEAVING_MS : next === null ? 0 : RESTING_MS;
      if (wait === 0) settle(null);
      else timer = setTimeout(() => settle(next), wait);
    },
    keep: () => clearTimeout(timer),
    stop: () => clearTimeout(timer),
  };
}
