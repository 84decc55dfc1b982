/**
 * The outbox on IndexedDB, so that a killed tab or a closed laptop loses
 * nothing. One store; a running number keeps the order.
 */
import { operationSchema } from "@/lib/core/annotation/operation";
import type { Outbox, OutboxEntry, Refusal } from "./outbox";

const DATABASE = "verbatim-outbox";
const STORE = "operations";

type Row = {
  readonly sequence?: number;
  readonly reviewId: string;
  readonly operationId: string;
  readonly operation: unknown;
  readonly refusal: Refusal | null;
};

/** Opens the outbox. Rejects where the browser will not store, as some private windows do. */
export async function openIndexedOutbox(factory: IDBFactory): Promise<Outbox> {
  const database = await openDatabase(factory);

  function inStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(STORE));
    });
  }

  return {
    async load(reviewId) {
      let rows: Row[] = [];
      await inStore("readonly", (store) => {
        const request = store.index("review").getAll(reviewId);
        request.onsuccess = () => {
          rows = request.result;
        };
      });
      return rows.map(readRow);
    },
    add: (reviewId, operations) =>
      inStore("readwrite", (store) => {
        for (const operation of operations) {
          store.add({ reviewId, operationId: operation.id, operation, refusal: null } satisfies Row);
        }
      }),
    settle: (reviewId, operationIds) =>
      inStore("readwrite", (store) => {
        for (const id of operationIds) eachRow(store, reviewId, id, (cursor) => cursor.delete());
      }),
    refuse: (reviewId, operationId, refusal) =>
      inStore("readwrite", (store) => {
        eachRow(store, reviewId, operationId, (cursor) => cursor.update({ ...cursor.value, refusal }));
      }),
  };
}

/** An entry that no longer reads as an operation is set aside like one the server refused. */
function readRow(row: Row): OutboxEntry {
  const parsed = operationSchema.safeParse(row.operation);
  if (parsed.success) return { operation: row.operation as OutboxEntry["operation"], refusal: row.refusal };
  return {
    operation: { id: row.operationId, type: "removeLink", linkId: row.operationId },
    refusal: { status: 0, message: "This change was damaged while it was kept on this device." },
  };
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

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(STORE, { keyPath: "sequence", autoIncrement: true });
      store.createIndex("review", "reviewId");
      store.createIndex("operation", ["reviewId", "operationId"]);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("Another tab holds an older outbox open."));
  });
}
