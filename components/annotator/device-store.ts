/**
 * What the annotator keeps on this device, in IndexedDB: the outbox's operations
 * and each tab's history. One database, so that one version number names its shape.
 */

const DATABASE = "verbatim-outbox";
/** 2 added the histories. */
const VERSION = 2;

export const OPERATIONS = "operations";
export const HISTORIES = "histories";
type StoreName = typeof OPERATIONS | typeof HISTORIES;

export type DeviceStore = {
  /** Does its work in one transaction; resolves once what was written is on the disk. */
  inStore(name: StoreName, mode: IDBTransactionMode, work: (store: IDBObjectStore) => void): Promise<void>;
  close(): void;
};

/** Opens the database. Rejects where the browser will not store, as some private windows do. */
export async function openDeviceStore(factory: IDBFactory): Promise<DeviceStore> {
  const database = await open(factory);
  // Another tab with a newer app wants to change the shape: it must not wait for this one.
  database.onversionchange = () => database.close();
  return {
    inStore(name, mode, work) {
      return new Promise((resolve, reject) => {
        const durability = name === OPERATIONS ? "strict" : "relaxed";
        const transaction = database.transaction(name, mode, { durability });
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
        transaction.onabort = () => reject(transaction.error);
        work(transaction.objectStore(name));
        // Written as the page goes: what is not committed goes with it.
        if (name === HISTORIES && mode === "readwrite") transaction.commit();
      });
    },
    close: () => database.close(),
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      const { result: database } = request;
      if (!database.objectStoreNames.contains(OPERATIONS)) {
        const store = database.createObjectStore(OPERATIONS, { keyPath: "sequence", autoIncrement: true });
        store.createIndex("review", "reviewId");
        store.createIndex("operation", ["reviewId", "operationId"]);
      }
      if (!database.objectStoreNames.contains(HISTORIES)) {
        database
          .createObjectStore(HISTORIES, { keyPath: ["reviewId", "tabId"] })
          .createIndex("review", "reviewId");
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("Another tab holds an older outbox open."));
  });
}
