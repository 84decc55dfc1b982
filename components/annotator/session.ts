/**
 * A reviewer's work on one review as a value: the layer, what can be undone,
 * and which mark is in hand. Changes come in as bodies, leave as operations.
 */
import { invertOperation } from "@/lib/core/annotation/invert-operation";
import { applyOperation, type Layer } from "@/lib/core/annotation/layer";
import type { Operation, OperationBody } from "@/lib/core/annotation/operation";

/** One thing the reviewer did; it may take several operations. */
export type Change = {
  readonly bodies: readonly OperationBody[];
  /** What was done, for the live region and beside Undo: "Quote marked". */
  readonly label: string;
  /** Changes in a row with the same key are undone together: typing, not letters. */
  readonly joins?: string;
  /** The mark in hand afterwards; absent leaves it. */
  readonly select?: string | null;
};

type Step = {
  readonly label: string;
  readonly joins: string | null;
  /** What takes the step back, in the order to apply. */
  readonly inverse: readonly OperationBody[];
  readonly selectedBefore: string | null;
};

export type Session = {
  /** The layer as it was opened. */
  readonly base: Layer;
  /** Every operation since, sent or not. */
  readonly log: readonly Operation[];
  readonly layer: Layer;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  readonly selectedId: string | null;
};

export type Outcome = {
  readonly session: Session;
  readonly operations: readonly Operation[];
  readonly label: string;
};

export function openSession(base: Layer, waiting: readonly Operation[] = []): Session {
  const layer = waiting.reduce(applyOperation, base);
  return { base, log: waiting, layer, undo: [], redo: [], selectedId: null };
}

/** Makes a change. `null` if it changes nothing. */
export function perform(session: Session, change: Change, newId: () => string): Outcome | null {
  const done = apply(session, change.bodies, newId);
  const select = change.select === undefined ? session.selectedId : change.select;
  if (done.operations.length === 0) return null;
  const joins = change.joins ?? null;
  const before = session.undo.at(-1);
  const joined = joins !== null && before?.joins === joins && session.redo.length === 0;
  const step: Step = {
    label: change.label,
    joins,
    inverse: joined ? [...done.inverse, ...before.inverse] : done.inverse,
    selectedBefore: joined ? before.selectedBefore : session.selectedId,
  };
  return {
    session: {
      ...done.session,
      undo: [...(joined ? session.undo.slice(0, -1) : session.undo), step],
      redo: [],
      selectedId: keep(done.session.layer, select),
    },
    operations: done.operations,
    label: change.label,
  };
}

/** Takes the last change back. `null` if there is none. */
export function undo(session: Session, newId: () => string): Outcome | null {
  return travel(session, "undo", newId);
}

/** Makes the last undone change again. `null` if there is none. */
export function redo(session: Session, newId: () => string): Outcome | null {
  return travel(session, "redo", newId);
}

export function select(session: Session, id: string | null): Session {
  const selectedId = keep(session.layer, id);
  return selectedId === session.selectedId ? session : { ...session, selectedId };
}

/** The session without operations the server refused, as if they had never been made. */
export function forget(session: Session, operationIds: ReadonlySet<string>): Session {
  const log = session.log.filter(({ id }) => !operationIds.has(id));
  const layer = log.reduce(applyOperation, session.base);
  return { ...session, log, layer, undo: [], redo: [], selectedId: keep(layer, session.selectedId) };
}

function travel(session: Session, direction: "undo" | "redo", newId: () => string): Outcome | null {
  const step = session[direction].at(-1);
  if (!step) return null;
  const done = apply(session, step.inverse, newId);
  const back: Step = { ...step, joins: null, inverse: done.inverse, selectedBefore: session.selectedId };
  const rest = session[direction].slice(0, -1);
  const stacks =
    direction === "undo"
      ? { undo: rest, redo: [...session.redo, back] }
      : { undo: [...session.undo, back], redo: rest };
  return {
    session: {
      ...done.session,
      ...stacks,
      selectedId: keep(done.session.layer, step.selectedBefore ?? session.selectedId),
    },
    operations: done.operations,
    label: step.label,
  };
}

function apply(
  session: Session,
  bodies: readonly OperationBody[],
  newId: () => string,
): { session: Session; operations: Operation[]; inverse: OperationBody[] } {
  const operations: Operation[] = [];
  const inverse: OperationBody[] = [];
  let { layer } = session;
  for (const body of bodies) {
    const operation = { ...body, id: newId() } as Operation;
    const back = invertOperation(layer, operation);
    if (!back) continue;
    layer = applyOperation(layer, operation);
    operations.push(operation);
    inverse.unshift(back);
  }
  return { session: { ...session, layer, log: [...session.log, ...operations] }, operations, inverse };
}

function keep(layer: Layer, id: string | null): string | null {
  return id !== null && layer.annotations.has(id) ? id : null;
}
