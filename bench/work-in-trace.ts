/**
 * Reads main-thread work out of a browser's trace: what the tasks cost that ran
 * between two marks the page left in it. Times are milliseconds. Work is the
 * processor time of the thread, which other programs of the machine do not
 * lengthen; the clock's time stands beside it.
 */

/** One event of the trace; its times are microseconds. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time, where the browser can tell. */
  readonly tdur?: number;
};

/** What one stroke cost the main thread. */
export type StrokeWork = {
  /**
   * From the task the stroke arrived in to the end of the task that draws the next frame. Null where
   * marking is no answer to one stroke, but goes on while the pointer drags and after.
   */
  readonly toFrame: number | null;
  /** From the stroke's task to the end of the pause after that frame: whatever was put off is in here. */
  readonly inAll: number;
  /** From the stroke to the end of the next frame by the clock, waiting for it included. */
  readonly delay: number;
};

type Task = { readonly start: number; readonly end: number; readonly work: number };

/** The work of every stroke of this kind, in order. */
export function strokeWork(events: readonly TraceEvent[], stroke: string): readonly StrokeWork[] {
  const marks = marksOf(events);
  const tasks = mainThreadTasks(events, marks);
  const work: StrokeWork[] = [];
  for (const [index, mark] of marks.entries()) {
    if (mark.name !== `bench:${stroke}`) continue;
    const frame = marks.slice(index).find(({ name }) => name === "bench:frame");
    const settled = marks.slice(index).find(({ name }) => name === "bench:settled");
    if (!frame || !settled) continue;
    const frameEnd = tasks.find(({ end }) => end >= frame.ts)?.end ?? frame.ts;
    work.push({
      toFrame: busyBetween(tasks, mark.ts, frameEnd),
      inAll: busyBetween(tasks, mark.ts, settled.ts),
      delay: (frameEnd - mark.ts) / 1000,
    });
  }
  return work;
}

/** The largest task between the two marks, by its work and by the clock; nought if the page left them not. */
export function longestTask(
  events: readonly TraceEvent[],
  from: string,
  to: string,
): { readonly work: number; readonly clock: number } {
  const marks = marksOf(events);
  const start = marks.find(({ name }) => name === `bench:${from}`);
  const end = marks.find(({ name }) => name === `bench:${to}`);
  if (!start || !end) return { work: 0, clock: 0 };
  const tasks = mainThreadTasks(events, marks).filter((task) => task.start >= start.ts && task.end <= end.ts);
  return {
    work: Math.max(0, ...tasks.map((task) => task.work)) / 1000,
    clock: Math.max(0, ...tasks.map((task) => task.end - task.start)) / 1000,
  };
}

/** The page's own marks, in order. The browser writes each mark as an instant, or as a span of no length. */
function marksOf(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events
    .filter(({ name, ph }) => name.startsWith("bench:") && /^[IiRn]$/.test(ph))
    .sort((a, b) => a.ts - b.ts);
}

/** The tasks of the thread the marks were left on, in order, without tasks inside tasks. */
function mainThreadTasks(events: readonly TraceEvent[], marks: readonly TraceEvent[]): readonly Task[] {
  const [mark] = marks;
  if (!mark) return [];
  const tasks: Task[] = [];
  const found = events
    .filter(({ name, ph, pid, tid }) => {
      return ph === "X" && name.endsWith("RunTask") && pid === mark.pid && tid === mark.tid;
    })
    .sort((a, b) => a.ts - b.ts);
  for (const { ts, dur = 0, tdur = dur } of found) {
    if (ts >= (tasks.at(-1)?.end ?? 0)) tasks.push({ start: ts, end: ts + dur, work: tdur });
  }
  return tasks;
}

/** Work of the tasks from the one that holds `from`, whole, to the last that is over at `to`. */
function busyBetween(tasks: readonly Task[], from: number, to: number): number {
  let busy = 0;
  for (const { end, work } of tasks) if (end >= from && end <= to) busy += work;
  return busy / 1000;
}
