/**
 * One made-up day at two to five tabs on one review: changes, undo and redo, cut
 * networks, late answers, killed tabs. In the end the network heals, and every
 * screen, the server and a replay of the log must show the same layer.
 */
import { applyOperations, EMPTY_LAYER, type Layer } from "@/lib/core/annotation/layer";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import { uuid } from "@/tests/support/arbitrary-layer";
import { Client } from "./client";
import { Network } from "./network";
import { randomFrom } from "./random";
import { randomChange } from "./random-change";
import { ModelServer } from "./server";

export type Ending = {
  /** What each place holds in the end, the server first, then the log replayed, then the screens. */
  readonly layers: readonly unknown[];
  /** Whether each screen's index answers as one made anew. */
  readonly indexes: readonly (readonly [unknown, unknown])[];
  readonly operations: number;
  readonly refused: number;
};

/** Throws if things do not come to rest. */
export async function runSeed(seed: number, operations = 200): Promise<Ending> {
  const random = randomFrom(seed);
  let last = 100_000;
  const newId = () => uuid(++last);
  const server = new ModelServer();
  const network = new Network(server, random);
  const clients = Array.from({ length: 2 + random.below(4) }, () => new Client(server, network, newId));
  let refused = 0;

  for (let made = 0; made < operations; ) {
    const client = random.pick(clients);
    const act = random.below(100);
    if (act < 45) {
      client.store.change(randomChange(client.store, random));
      made++;
    } else if (act < 52) client.store.undo();
    else if (act < 56) client.store.redo();
    else if (act < 58) client.open();
    else if (act < 62) client.cut = !client.cut;
    else if (act < 66) client.tick();
    else if (act < 70) client.pull();
    else network.deliver();
    await rest();
  }

  network.healed = true;
  for (const client of clients) client.cut = false;
  for (let turn = 0; turn < 2_000 && !(network.quiet && clients.every(({ settled }) => settled)); turn++) {
    const quiet = network.quiet;
    for (const client of clients) {
      refused += client.store.get().sync.refused.length;
      client.giveUp();
      client.tick();
      if (quiet) client.pull();
    }
    await rest();
    while (!network.quiet) {
      network.deliver();
      await rest();
    }
  }
  const unsettled = clients.findIndex(({ settled }) => !settled);
  if (unsettled >= 0)
    throw new Error(`Seed ${seed}: tab ${unsettled} does not come to rest: ${clients[unsettled]?.state}`);

  const log = server.log.map(({ operation }) => operation);
  return {
    layers: [
      server.layer,
      applyOperations(EMPTY_LAYER, log),
      ...clients.map(({ store }) => store.get().session.layer),
    ].map(plain),
    indexes: clients.map(({ store }) => [
      answers(store.index),
      answers(new LayerIndex(store.get().session.layer)),
    ]),
    operations: log.length,
    refused,
  };
}

/** Everything that was promised to go on at once has gone on. */
function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function plain(layer: Layer): unknown {
  return Object.entries(layer).map(([name, map]) => [
    name,
    [...(map as ReadonlyMap<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

function answers(index: LayerIndex): unknown {
  return [index.ordered, index.numbered.map((quote) => [quote.id, index.labelOf(quote).label])];
}
