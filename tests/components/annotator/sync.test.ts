import { describe, expect, test } from "vitest";
import { deferredOutbox, memoryOutbox, type Outbox } from "@/components/annotator/outbox";
import { createSync, type SyncOptions } from "@/components/annotator/sync";
import type { SyncState } from "@/components/annotator/sync-state";
import type { PullResult, SendResult } from "@/components/annotator/wire";
import type { LoggedOperation, Operation } from "@/lib/core/annotation/operation";
import { uuid } from "@/tests/support/arbitrary-layer";

const REVIEW = uuid(1);
const operation = (number: number): Operation => ({
  id: uuid(number),
  type: "removeLink",
  linkId: uuid(900),
});

type Server = (operations: readonly Operation[]) => SendResult;
const acknowledge = (ids: readonly string[]): SendResult => ({
  kind: "acknowledged",
  ids,
  entries: [],
  more: false,
  version: "1",
});
const takesAll: Server = (operations) => acknowledge(operations.map(({ id }) => id));
const NOTHING_NEW: PullResult = { kind: "news", status: "open", entries: [], more: false, version: "1" };

/** What a sync needs besides its outbox and its wire, for tests that look elsewhere. */
const rest: Omit<SyncOptions, "outbox" | "wire" | "schedule" | "onState"> = {
  reviewId: REVIEW,
  version: "1",
  known: () => 0,
  onNews: () => {},
  onSent: () => {},
};

/** A sync whose server and clock the test holds. */
function bench(server: Server = takesAll, outbox: Outbox = memoryOutbox()) {
  const waits: { work: () => void; ms: number }[] = [];
  const requests: string[][] = [];
  const states: SyncState[] = [];
  const news: LoggedOperation[] = [];
  const held = { server, pulled: NOTHING_NEW };
  const sync = createSync({
    ...rest,
    outbox,
    wire: {
      send: async (operations) => {
        requests.push(operations.map(({ id }) => id));
        return held.server(operations);
      },
      pull: async () => held.pulled,
    },
    onNews: ({ entries }) => void news.push(...entries),
    schedule(work, ms) {
      const entry = { work, ms };
      waits.push(entry);
      return () => void waits.splice(waits.indexOf(entry), 1);
    },
    onState: (state) => states.push(state),
  });
  return {
    sync,
    outbox,
    held,
    waits,
    requests,
    news,
    state: () => states.at(-1),
    settled: () => new Promise((resolve) => setTimeout(resolve, 5)),
  };
}

const kept = async (outbox: Outbox) =>
  (await outbox.load(REVIEW)).map((entry) => (entry.kind === "operation" ? entry.operation.id : entry.id));

describe("sync", () => {
  test("what is acknowledged leaves the outbox, and only then", async () => {
    const { sync, outbox, state, settled, held, requests, waits } = bench(() => ({
      kind: "unreachable",
      offline: true,
    }));
    await sync.start();
    sync.push([operation(10), operation(11)]);
    await settled();
    expect(await kept(outbox)).toEqual([uuid(10), uuid(11)]);
    expect(state()).toMatchObject({ phase: "offline", waiting: 2 });
    held.server = takesAll;
    waits[0]?.work();
    await settled();
    expect(await kept(outbox)).toEqual([]);
    expect(state()).toMatchObject({ phase: "idle", waiting: 0, caughtUp: 2 });
    expect(requests).toHaveLength(2);
  });

  test("is in the outbox before it is sent", async () => {
    const outbox = memoryOutbox();
    let held: string[] = [];
    const sync = createSync({
      ...rest,
      outbox,
      wire: {
        send: async (operations) => {
          held = await kept(outbox);
          return takesAll(operations);
        },
        pull: async () => NOTHING_NEW,
      },
      schedule: () => () => {},
      onState: () => {},
    });
    await sync.start();
    sync.push([operation(10)]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(held).toEqual([uuid(10)]);
  });

  test("a killed tab's work is shown and sent at the next open", async () => {
    const outbox = memoryOutbox();
    await outbox.add(REVIEW, [operation(10), operation(11)]);
    const { sync, requests, settled } = bench(takesAll, outbox);
    expect(await sync.start()).toEqual([operation(10), operation(11)]);
    await settled();
    expect(requests).toEqual([[uuid(10), uuid(11)]]);
  });

  test("waits longer after each failure, at most 30 seconds, and tries at once when asked", async () => {
    const { sync, waits, settled, requests } = bench(() => ({ kind: "unreachable", offline: false }));
    await sync.start();
    sync.push([operation(10)]);
    await settled();
    for (let i = 0; i < 7; i++) {
      waits.at(-1)?.work();
      await settled();
    }
    expect(waits.at(-1)?.ms).toBe(30_000);
    const before = requests.length;
    sync.flush();
    await settled();
    expect(requests).toHaveLength(before + 1);
    expect(waits.at(-1)?.ms).toBe(1_000);
  });

  test("keeps the order of what is made while a request is on its way", async () => {
    const { sync, requests, settled } = bench();
    await sync.start();
    sync.push([operation(10)]);
    sync.push([operation(11)]);
    sync.push([operation(12)]);
    await settled();
    expect(requests.flat()).toEqual([uuid(10), uuid(11), uuid(12)]);
  });

  test("a refused operation is set aside with its reason and the rest goes on", async () => {
    const { sync, state, settled, outbox, requests } = bench((operations) => {
      const index = operations.findIndex(({ id }) => id === uuid(11));
      return index < 0
        ? takesAll(operations)
        : { kind: "refused", status: 422, index, message: "Not the words." };
    });
    await sync.start();
    sync.push([operation(10), operation(11), operation(12)]);
    await settled();
    expect(state()).toMatchObject({ phase: "idle", waiting: 0 });
    expect(state()?.refused).toEqual([{ operation: operation(11), status: 422, message: "Not the words." }]);
    expect(await kept(outbox)).toEqual([uuid(11)]);
    expect(requests.at(-1)).toEqual([uuid(10), uuid(12)]);
  });

  test("a refusal that names no operation is narrowed down to the one at fault", async () => {
    const { sync, state, settled } = bench((operations) =>
      operations.some(({ id }) => id === uuid(13))
        ? { kind: "refused", status: 422, index: null, message: "No." }
        : takesAll(operations),
    );
    await sync.start();
    sync.push([10, 11, 12, 13, 14].map(operation));
    await settled();
    expect(state()?.refused.map(({ operation: { id } }) => id)).toEqual([uuid(13)]);
    expect(state()?.waiting).toBe(0);
  });

  test("a refused operation is still there after a reload, and is not sent by itself", async () => {
    const first = bench(() => ({ kind: "refused", status: 409, index: null, message: "Submitted." }));
    await first.sync.start();
    first.sync.push([operation(10)]);
    await first.settled();
    const second = bench(takesAll, first.outbox);
    await second.sync.start();
    await second.settled();
    expect(second.requests).toEqual([]);
    expect(second.state()?.refused).toHaveLength(1);
    second.sync.retry();
    await second.settled();
    expect(second.requests).toEqual([[uuid(10)]]);
    expect(await kept(second.outbox)).toEqual([]);
  });

  test("what the reviewer gives up is gone for good", async () => {
    const { sync, outbox, state, settled } = bench(() => ({
      kind: "refused",
      status: 422,
      index: 0,
      message: "No.",
    }));
    await sync.start();
    sync.push([operation(10)]);
    await settled();
    sync.discard([uuid(10)]);
    await settled();
    expect(await kept(outbox)).toEqual([]);
    expect(state()?.refused).toEqual([]);
  });

  test("a request that is too large goes in parts", async () => {
    const { sync, requests, settled, state } = bench((operations) =>
      operations.length > 2 ? { kind: "tooLarge" } : takesAll(operations),
    );
    await sync.start();
    sync.push([10, 11, 12, 13, 14].map(operation));
    await settled();
    expect(state()).toMatchObject({ phase: "idle", waiting: 0, refused: [] });
    expect(new Set(requests.filter((ids) => ids.length <= 2).flat()).size).toBe(5);
  });

  test("signed out keeps everything and sends it after signing in", async () => {
    const { sync, held, settled, state, outbox } = bench(() => ({ kind: "signedOut" }));
    await sync.start();
    sync.push([operation(10)]);
    await settled();
    expect(state()).toMatchObject({ phase: "signedOut", waiting: 1 });
    expect(await kept(outbox)).toHaveLength(1);
    held.server = takesAll;
    sync.flush();
    await settled();
    expect(state()).toMatchObject({ phase: "idle", waiting: 0 });
  });

  test("an answer that acknowledges nothing is no answer", async () => {
    const { sync, settled, state } = bench(() => acknowledge([]));
    await sync.start();
    sync.push([operation(10)]);
    await settled();
    expect(state()).toMatchObject({ phase: "unreachable", waiting: 1 });
  });

  test("a browser that will not store says so, and the work still goes out", async () => {
    const refusing = deferredOutbox(() => Promise.reject(new Error("private window")));
    const { sync, settled, state, requests } = bench(takesAll, refusing);
    await sync.start();
    sync.push([operation(10)]);
    await settled();
    expect(state()).toMatchObject({ kept: false, waiting: 0 });
    expect(requests).toEqual([[uuid(10)]]);
  });

  test("what others wrote is handed on, and one's own that comes with it is acknowledged by that", async () => {
    const { sync, held, news, settled, state, outbox } = bench(() => ({
      kind: "unreachable",
      offline: true,
    }));
    await sync.start();
    sync.push([operation(10)]);
    await settled();
    const entries = [operation(20), operation(10)].map((one, i) => ({ sequence: i + 1, operation: one }));
    held.pulled = { ...NOTHING_NEW, entries } as PullResult;
    await sync.pull();
    expect(news).toEqual(entries);
    expect(await kept(outbox)).toEqual([]);
    expect(state()).toMatchObject({ waiting: 0 });
  });

  test("says when another version of the app answers, and when the review was submitted elsewhere", async () => {
    const { sync, held, state, settled } = bench(
      (operations) =>
        ({
          ...(takesAll(operations) as object),
          version: "2",
        }) as SendResult,
    );
    await sync.start();
    sync.push([operation(10)]);
    await settled();
    expect(state()).toMatchObject({ newVersion: true, closedElsewhere: false, waiting: 0 });
    held.pulled = { ...NOTHING_NEW, status: "submitted", version: "1" } as PullResult;
    await sync.pull();
    expect(state()).toMatchObject({ newVersion: false, closedElsewhere: true });
  });

  test("an entry that can no longer be read is set aside and shown, and the rest drains", async () => {
    const memory = memoryOutbox();
    await memory.add(REVIEW, [operation(10)]);
    const gone: string[] = [];
    const outbox: Outbox = {
      ...memory,
      load: async (id) => [{ kind: "damaged", id: "damaged 4", content: "{" }, ...(await memory.load(id))],
      settle: async (id, ids) => {
        gone.push(...ids);
        await memory.settle(id, ids);
      },
    };
    const { sync, requests, state, settled } = bench(takesAll, outbox);
    await sync.start();
    await settled();
    expect(requests).toEqual([[uuid(10)]]);
    expect(state()?.damaged).toEqual([{ id: "damaged 4", content: "{" }]);
    sync.discard(["damaged 4"]);
    await settled();
    expect(state()?.damaged).toEqual([]);
    expect(gone).toContain("damaged 4");
  });
});
