/**
 * Keeps what can be undone on this device, so that it survives a reload. Each
 * tab has its own; one that was closed leaves its history to the next that opens
 * the review.
 */
import { type DeviceStore, HISTORIES } from "./device-store";
import type { History } from "./session";

type Row = History & {
  readonly reviewId: string;
  /** Whose it is; absent in rows that older apps wrote. */
  readonly accountId?: string;
  readonly tabId: string;
  readonly savedAt: number;
};

/** Histories kept of one review, the newest ones. */
const MOST_KEPT = 4;

export type KeptHistory = {
  load(): Promise<History | null>;
  save(history: History): Promise<void>;
};

/** `now` is in milliseconds since 1970; the newest of the histories of tabs that are gone wins. */
export function keptHistory(
  device: DeviceStore,
  { reviewId, accountId, tabId, now }: { reviewId: string; accountId: string; tabId: string; now(): number },
): KeptHistory {
  return {
    async load() {
      let rows: Row[] = [];
      await device.inStore(HISTORIES, "readonly", (store) => {
        const request = store.index("review").getAll(reviewId);
        request.onsuccess = () => {
          rows = request.result;
        };
      });
      rows = rows.filter((row) => (row.accountId ?? accountId) === accountId);
      const own = rows.find((row) => row.tabId === tabId);
      const newestFirst = rows.toSorted((a, b) => b.savedAt - a.savedAt);
      const spent = newestFirst.slice(MOST_KEPT).filter((row) => row !== own);
      if (spent.length > 0) {
        await device.inStore(HISTORIES, "readwrite", (store) => {
          for (const row of spent) store.delete([row.reviewId, row.tabId]);
        });
      }
      const chosen = own ?? newestFirst[0];
      return chosen ? { undo: chosen.undo, redo: chosen.redo } : null;
    },
    save: ({ undo, redo }) =>
      device.inStore(HISTORIES, "readwrite", (store) => {
        store.put({ reviewId, accountId, tabId, undo, redo, savedAt: now() } satisfies Row);
      }),
  };
}
