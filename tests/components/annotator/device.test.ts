/** What is kept on a device that several people sign in on. */
import { expect, it } from "vitest";
import type { DeviceStore } from "@/components/annotator/device-store";
import { indexedOutbox } from "@/components/annotator/indexed-outbox";
import { keptHistory } from "@/components/annotator/kept-history";
import type { Operation } from "@/lib/core/annotation/operation";
import { uuid } from "@/tests/support/arbitrary-layer";

const [REVIEW, ADA, BEN] = [uuid(1), uuid(2), uuid(3)];

/** As much of IndexedDB as adding, putting and reading take. */
function device(rows: object[] = []): DeviceStore {
  const keep = (row: object) => void rows.push({ ...row, sequence: rows.length + 1 });
  return {
    async inStore(_name, _mode, work) {
      const request: { result: object[]; onsuccess?: () => void } = { result: [...rows] };
      const store = { add: keep, put: keep, index: () => ({ getAll: () => request }) };
      work(store as unknown as IDBObjectStore);
      request.onsuccess?.();
    },
    close: () => {},
  };
}

const operation = (number: number): Operation => ({ id: uuid(number), type: "removeLink", linkId: uuid(9) });

it("a person's outbox holds nothing of another's, and keeps what was written before it said whose it is", async () => {
  const shared = device([
    { reviewId: REVIEW, operationId: uuid(10), operation: operation(10), refusal: null },
  ]);
  const [ada, ben] = [indexedOutbox(shared, ADA), indexedOutbox(shared, BEN)];
  await ada.add(REVIEW, [operation(11)]);
  await ben.add(REVIEW, [operation(12)]);
  const ids = async (outbox: typeof ada) =>
    (await outbox.load(REVIEW)).map((entry) => (entry.kind === "operation" ? entry.operation.id : entry.id));
  expect(await ids(ada)).toEqual([uuid(10), uuid(11)]);
  expect(await ids(ben)).toEqual([uuid(10), uuid(12)]);
});

it("nobody is offered to undo what another did", async () => {
  const shared = device();
  const history = (accountId: string, tabId: string) =>
    keptHistory(shared, { reviewId: REVIEW, accountId, tabId, now: () => 1 });
  const step = { label: "Quote marked", joins: null, inverse: [], selectedBefore: null };
  await history(ADA, "a tab").save({ undo: [step], redo: [] });
  expect(await history(ADA, "another tab").load()).toEqual({ undo: [step], redo: [] });
  expect(await history(BEN, "a tab").load()).toBeNull();
  expect(await history(BEN, "another tab").load()).toBeNull();
});
