/** One visit: a fresh browser opens one contender on one article, works in it and leaves. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "playwright-core";
import type { Contender } from "./contenders";
import type { Memory, Round } from "./figures";
import type { Letters } from "./pages/words-on-screen";
import type { BenchServer } from "./serve";
import { longestTask, strokeWork, type TraceEvent } from "./work-in-trace";

export type VisitPlan = {
  readonly contender: Contender;
  readonly server: BenchServer;
  /** Words to mark, one after another. */
  readonly words: readonly Letters[];
  /** Marks the article has at first. */
  readonly marks: number;
  /** How long opening may take, and marking, each. */
  readonly limitMs: number;
};

const VIEWPORT = { width: 1440, height: 900 };

/** Tasks of every thread, and the page's own marks. */
const TRACED = ["toplevel", "blink.user_timing"];

/** How long the last marks may take to reach the server. */
const SAVING_MS = 20_000;

/** A visit that takes so many times what opening may take is looked after. */
const LONG_VISIT = 2;

/** How long a page that is at work may be without a frame. */
const FRAMELESS_MS = 30_000;

/** The browser has stopped drawing frames, which says nothing of how fast its page is. */
export class Standstill extends Error {}

/** Measures one round and closes the browser. Rejects if the page breaks or marks go missing, and with `Standstill`. */
export async function visit(browser: Browser, plan: VisitPlan): Promise<Round> {
  const faults: Error[] = [];
  try {
    // Nothing may still be gliding when the pointer goes for it.
    const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: "reduce" });
    page.on("pageerror", (error) => faults.push(error));
    await page.goto(`${plan.server.origin}/${plan.contender.page}`);
    plan.server.forgetOperations();
    await page.evaluate(() => window.bench.load());
    const measuring = measure(browser, page, plan);
    let round = await within(LONG_VISIT * plan.limitMs, measuring);
    while (round === null) {
      const drawn = await within(
        FRAMELESS_MS,
        page.evaluate(() => window.bench.quiet()),
      );
      if (drawn === null) throw new Standstill(`The browser stopped drawing ${plan.contender.name}.`);
      round = await within(plan.limitMs, measuring);
    }
    return round;
  } catch (error) {
    // What the page complained of tells more than what we missed in it.
    throw faults[0] ?? error;
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, page: Page, plan: VisitPlan): Promise<Round> {
  const memory = await watchMemory(page);
  const before = await memory.read();
  const open = await within(
    plan.limitMs,
    page.evaluate(() => window.bench.open()),
  );
  if (open === null) return { open };
  await page.evaluate(() => window.bench.quiet());
  const opened = await memory.read();

  const { result: gaps, events: scrolling } = await traced(browser, page, () =>
    page.evaluate(() => window.bench.scrollThrough()),
  );
  const scroll = { ...gaps, longestTask: longestTask(scrolling, "scroll-start", "scroll-end") };

  const { result: made, events: working } = await traced(browser, page, () => markWords(page, plan));
  const { contender } = plan;
  const missing = await missingMarks(page, plan, made);
  if (missing !== null && !contender.peer) throw new Error(`${contender.name}: ${missing}.`);
  const added = missing === null ? strokeWork(working, contender.addsBy) : [];
  const add = contender.addsBy === "add" ? added : added.map((work) => ({ ...work, toFrame: null }));
  const change = contender.changes ? strokeWork(working, "change") : undefined;

  await leave(page);
  const left = await memory.read();
  plan.server.forgetOperations();
  const again = await within(
    plan.limitMs,
    page.evaluate(() => window.bench.open()),
  );
  const measured = { open, add, scroll, ...(change ? { change } : {}), ...(missing ? { missing } : {}) };
  if (again === null) return measured;
  await page.evaluate(() => window.bench.quiet());
  const openedAgain = await memory.read();
  await leave(page);
  const leftAgain = await memory.read();
  const kept: Memory = {
    heap: opened.heap - before.heap,
    heapAgain: openedAgain.heap - left.heap,
    kept: left.heap - before.heap,
    keptAgain: leftAgain.heap - left.heap,
    nodesKept: leftAgain.nodes - left.nodes,
  };
  return { ...measured, memory: kept };
}

/** Marks the words and judges each mark, with the pointer and the keys. Resolves with how many it came to in time. */
async function markWords(page: Page, { contender, words, limitMs }: VisitPlan): Promise<number> {
  const deadline = Date.now() + limitMs;
  const settled = () => page.evaluate(() => window.bench.settled());
  let made = 0;
  for (const letters of words) {
    if (Date.now() > deadline) break;
    const { from, to } = await page.evaluate((place) => window.bench.bring(place), letters);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    await settled();
    if (contender.addsBy === "add") {
      await page.keyboard.press("d");
      await settled();
    }
    made++;
    if (contender.changes) {
      await page.keyboard.press("1");
      await settled();
    }
    await page.keyboard.press("Escape");
  }
  return made;
}

/** A figure counts only if the marks were really made: what is wrong with their number, or null. */
async function missingMarks(
  page: Page,
  { contender, server, marks }: VisitPlan,
  made: number,
): Promise<string | null> {
  const count = await page.evaluate(() => window.bench.count());
  if (count !== null && count !== marks + made) return `${count - marks} of ${made} marks were made`;
  if (!contender.saves) return null;
  const saved = (type: string) => server.operations.filter((operation) => operation.type === type).length;
  const deadline = Date.now() + SAVING_MS;
  while (saved("createAnnotation") < made || saved("setAttributes") < made) {
    if (Date.now() > deadline) {
      return `${saved("createAnnotation")} of ${made} marks and ${saved("setAttributes")} of ${made} verdicts were saved`;
    }
    await sleep(100);
  }
  return null;
}

async function leave(page: Page): Promise<void> {
  // A pointer that rests on something keeps it.
  await page.mouse.move(1, 1);
  await page.evaluate(() => window.bench.close());
}

/** Runs the work under a trace of the browser. */
async function traced<T>(
  browser: Browser,
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly events: readonly TraceEvent[] }> {
  await browser.startTracing(page, { categories: TRACED });
  const result = await work();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return { result, events: trace.traceEvents };
}

type MemoryWatch = { read(): Promise<{ readonly heap: number; readonly nodes: number }> };

async function watchMemory(page: Page): Promise<MemoryWatch> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  return {
    async read() {
      // What one collection frees may have held what the next one frees.
      for (let turn = 0; turn < 3; turn++) {
        await session.send("HeapProfiler.collectGarbage");
        await sleep(150);
      }
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      const { nodes } = await session.send("Memory.getDOMCounters");
      return { heap: usedSize, nodes };
    },
  };
}

/** What the work gives, or null if the time is over first. */
async function within<T>(limitMs: number, work: Promise<T>): Promise<T | null> {
  const patience = new AbortController();
  const over = sleep(limitMs, null, { signal: patience.signal }).catch(() => null);
  // Once given up it may still fail, when the browser is closed under it.
  work.catch(() => {});
  try {
    return await Promise.race([work, over]);
  } finally {
    patience.abort();
  }
}
