/**
 * The outbox on IndexedDB, so that a killed tab or a closed laptop loses
 * nothing. A running number keeps the order.
 */
import { operationSchema } from "@/lib/core/annotation/operation";
import { type DeviceStore, OPERATIONS } from "./device-store";
import type { Outbox, OutboxEntry, Refusal } from "./outbox";

/** Begins the id of an entry that is known by its place alone: what it held may have no id left. */
const DAMAGED = "damaged ";

type Row = {
  readonly sequence?: number;
  readonly reviewId: string;
  /** Whose work it is; absent in rows that older apps wrote. */
  readonly accountId?: string;
  readonly operationId: string;
  readonly operation: unknown;
  readonly refusal: Refusal | null;
};

/** One person's outbox. Several may sign in on one device, and a gold layer is open to every admin. */
export function indexedOutbox(device: DeviceStore, accountId: string): Outbox {
  return {
    async load(reviewId) {
      let rows: Row[] = [];
      await device.inStore(OPERATIONS, "readonly", (store) => {
        const request = store.index("review").getAll(reviewId);
        request.onsuccess = () => {
          rows = request.result;
        };
      });
      return rows.filter((row) => (row.accountId ?? accountId) === accountId).map(readRow);
    },
    add: (reviewId, operations) =>
      device.inStore(OPERATIONS, "readwrite", (store) => {
        for (const operation of operations) {
          const row: Row = { reviewId, accountId, operationId: operation.id, operation, refusal: null };
          store.add(row);
        }
      }),
    settle: (reviewId, ids) =>
      device.inStore(OPERATIONS, "readwrite", (store) => {
        for (const id of ids) {
          if (id.startsWith(DAMAGED)) store.delete(Number(id.slice(DAMAGED.length)));
          else eachRow(store, reviewId, id, (cursor) => cursor.delete());
        }
      }),
    refuse: (reviewId, operationId, refusal) =>
      device.inStore(OPERATIONS, "readwrite", (store) => {
        eachRow(store, reviewId, operationId, (cursor) => cursor.update({ ...cursor.value, refusal }));
      }),
  };
}

/** An entry that no longer reads as an operation is set aside, and everything else goes on. */
function readRow(row: Row): OutboxEntry {
  if (operationSchema.safeParse(row.operation).success) {
    const operation = row.operation as Extract<OutboxEntry, { kind: "operation" }>["operation"];
    return { kind: "operation", operation, refusal: row.refusal ?? null };
  }
  return { kind: "damaged", id: `${DAMAGED}${row.sequence}`, content: JSON.stringify(row.operation) ?? "" };
}

function eachRow(
  store: IDBObjectStore,
  reviewId: string,
  operationId: string,
  visit: (cursor: IDBCursorWithValue) => void,
): void {
  const request = store.index("operation").openCursor(IDBKeyRange.only([reviewId, operationId]));
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    visit(cursor);
    cursor.continue();
  };
}
