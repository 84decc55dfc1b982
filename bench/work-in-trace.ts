/**
 * Reads main-thread work out of a browser's trace: how long the tasks were that
 * ran between two marks the page left in it. Times are milliseconds.
 */

/** One event of the trace; its times are microseconds. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
};

/** What one stroke cost the main thread. */
export type StrokeWork = {
  /**
   * From the task the stroke arrived in to the end of the next frame. Null where
   * marking is no answer to one stroke, but goes on while the pointer drags and after.
   */
  readonly toFrame: number | null;
  /** From there to the end of the pause after it: whatever was put off is in here. */
  readonly inAll: number;
};

type Task = { readonly start: number; readonly end: number };

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
    work.push({
      toFrame: busyBetween(tasks, mark.ts, frame.ts),
      inAll: busyBetween(tasks, mark.ts, settled.ts),
    });
  }
  return work;
}

/** The longest task between the two marks; 0 if the page left them not. */
export function longestTask(events: readonly TraceEvent[], from: string, to: string): number {
  const marks = marksOf(events);
  const start = marks.find(({ name }) => name === `bench:${from}`);
  const end = marks.find(({ name }) => name === `bench:${to}`);
  if (!start || !end) return 0;
  const lengths = mainThreadTasks(events, marks)
    .filter((task) => task.start >= start.ts && task.end <= end.ts)
    .map((task) => (task.end - task.start) / 1000);
  return Math.max(0, ...lengths);
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
  for (const { ts, dur = 0 } of found) {
    if (ts >= (tasks.at(-1)?.end ?? 0)) tasks.push({ start: ts, end: ts + dur });
  }
  return tasks;
}

/** Time in tasks from the one that holds `from`, whole, to the one that holds `to`, left out. */
function busyBetween(tasks: readonly Task[], from: number, to: number): number {
  let busy = 0;
  for (const { start, end } of tasks) {
    if (end < from || end >= to) continue;
    busy += end - start;
  }
  return busy / 1000;
}
