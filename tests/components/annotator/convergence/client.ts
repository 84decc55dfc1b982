/** A tab with the annotator's own store and sync, whose outbox outlives it. */
import { memoryOutbox, type Outbox } from "@/components/annotator/outbox";
import type { History } from "@/components/annotator/session";
import { createStore, type Store } from "@/components/annotator/store";
import { createSync, type Sync } from "@/components/annotator/sync";
import { reviewView } from "../desk";
import type { Network } from "./network";
import type { ModelServer } from "./server";

export class Client {
  store!: Store;
  private sync!: Sync;
  private readonly outbox: Outbox = memoryOutbox();
  private timers: (() => void)[] = [];
  private history: History | null = null;
  cut = false;

  constructor(
    private readonly server: ModelServer,
    private readonly network: Network,
    private readonly newId: () => string,
  ) {
    this.open();
  }

  /** Opens the review anew, as a tab does after the one before was killed: nothing of it is left but the device's stores. */
  open(): void {
    this.timers = [];
    const timers = this.timers;
    const view = reviewView({ layer: this.server.record(), sequence: this.server.log.length });
    const port = { push: (_: Parameters<Sync["push"]>[0]) => {} };
    const store = createStore(view, { newId: this.newId, push: (operations) => port.push(operations) });
    const sync = createSync({
      reviewId: view.reviewId,
      outbox: this.outbox,
      wire: this.network.wire(() => this.cut),
      version: "1",
      known: () => store.get().session.sequence,
      onNews: (news) => store.confirm(news),
      onSent: () => {},
      onState: (state) => store.set({ sync: state }),
      schedule(work) {
        timers.push(work);
        return () => void timers.splice(timers.indexOf(work), 1);
      },
    });
    port.push = (operations) => sync.push(operations);
    void sync.start().then((waiting) => store.adopt(waiting));
    if (this.history) store.recall(this.history);
    store.subscribe(() => {
      const { undo, redo } = store.get().session;
      if (this.store === store) this.history = { undo, redo };
    });
    this.store = store;
    this.sync = sync;
  }

  /** What waits for its time tries now. */
  tick(): void {
    for (const work of this.timers.splice(0)) work();
  }

  pull(): void {
    void this.sync.pull();
  }

  /** Gives up what the server will not have, as a reviewer does in the end. */
  giveUp(): void {
    const ids = this.store.get().sync.refused.map(({ operation }) => operation.id);
    if (ids.length === 0) return;
    this.sync.discard(ids);
    this.store.forget(ids);
  }

  /** Where it stands, for a failure's message. */
  get state(): string {
    const { sync, session } = this.store.get();
    const { phase, waiting, refused } = sync;
    const pending = session.pending.map(({ id, type }) => `${type} ${id.slice(-6)}`).join(", ");
    const place = `${session.sequence} of ${this.server.log.length}`;
    return `${phase}, ${waiting} waiting, ${refused.length} refused, pending ${pending || "nothing"}, at ${place}`;
  }

  get settled(): boolean {
    const { sync, session } = this.store.get();
    const upToDate = session.sequence === this.server.log.length;
    return sync.waiting === 0 && sync.refused.length === 0 && session.pending.length === 0 && upToDate;
  }
}
