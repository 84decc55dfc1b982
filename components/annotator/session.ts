/**
 * A reviewer's work on one review as a value: what the server has confirmed,
 * what is on its way there, what can be undone, and which mark is in hand.
 * Changes come in as bodies, leave as operations.
 */
import { invertOperation } from "@/lib/core/annotation/invert-operation";
import { applyOperations, type Layer, LayerDraft } from "@/lib/core/annotation/layer";
import type { LoggedOperation, Operation, OperationBody } from "@/lib/core/annotation/operation";

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

/** A change that cannot be made, and the sentence that says why. */
export type Refused = { readonly refused: string };

/** One step back or forward. JSON-safe: it outlives the page. */
export type Step = {
  readonly label: string;
  readonly joins: string | null;
  /** What takes the step back, in the order to apply. */
  readonly inverse: readonly OperationBody[];
  readonly selectedBefore: string | null;
};

/** What can be undone and done again, the next step last. */
export type History = { readonly undo: readonly Step[]; readonly redo: readonly Step[] };

/** Steps kept; older ones can no longer be taken back. */
export const LONGEST_HISTORY = 200;

export type Session = History & {
  /** The layer as the server's log had it at `sequence`. */
  readonly base: Layer;
  readonly sequence: number;
  /** Operations the server has not confirmed, in the order they were made, refused ones too. */
  readonly pending: readonly Operation[];
  /** Ids among `pending` that the server has, though the part of the log that holds them is still to come. */
  readonly acknowledged: ReadonlySet<string>;
  /** `base` with `pending` on it: what is on the screen. */
  readonly layer: Layer;
  readonly selectedId: string | null;
};

export type Outcome = {
  readonly session: Session;
  readonly operations: readonly Operation[];
  readonly label: string;
};

export function openSession(base: Layer, sequence = 0): Session {
  return {
    base,
    sequence,
    pending: [],
    acknowledged: new Set(),
    layer: base,
    undo: [],
    redo: [],
    selectedId: null,
  };
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
  const earlier = joined ? session.undo.slice(0, -1) : session.undo;
  return {
    session: {
      ...done.session,
      undo: [...earlier, step].slice(-LONGEST_HISTORY),
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

/** The session with work that an earlier visit left unsent, which comes before what was done since. */
export function adopt(session: Session, waiting: readonly Operation[]): Session {
  const known = new Set(session.pending.map(({ id }) => id));
  const earlier = waiting.filter(({ id }) => !known.has(id));
  return earlier.length === 0 ? session : rebase(session, { pending: [...earlier, ...session.pending] });
}

/** What the server has told of its log. */
export type LogNews = {
  /** The log's next entries, one's own operations among them. */
  readonly entries: readonly LoggedOperation[];
  /** True if the log goes on after them. */
  readonly more: boolean;
  /** Ids of operations that the log has, here or anywhere. */
  readonly acknowledged: readonly string[];
};

/**
 * The session after the server's log has grown. Entries it knows are passed
 * over. What is pending stays on top, so the last writer wins by the log's order
 * once everything has arrived. An operation that is acknowledged and not among
 * the entries was in the log before the review was opened, or comes with a later
 * part: it is taken off what is pending once there is no later part.
 */
export function confirm(session: Session, { entries, more, acknowledged }: LogNews): Session {
  const fresh = entries.filter(({ sequence }) => sequence > session.sequence);
  const operations = fresh.map(({ operation }) => operation);
  const known = new Set([...session.acknowledged, ...acknowledged]);
  const gone = new Set([...operations.map(({ id }) => id), ...(more ? [] : known)]);
  const pending = session.pending.filter(({ id }) => !gone.has(id));
  if (operations.length === 0 && pending.length === session.pending.length) {
    return { ...session, acknowledged: more ? known : new Set() };
  }
  const next = {
    base: applyOperations(session.base, operations),
    sequence: fresh.at(-1)?.sequence ?? session.sequence,
    pending,
    acknowledged: more ? known : new Set<string>(),
  };
  const inOrder =
    pending.length + operations.length === session.pending.length &&
    operations.every(({ id }, place) => session.pending[place]?.id === id);
  // One's own work, confirmed in the order it was made: the screen shows it already.
  return inOrder ? { ...session, ...next } : rebase(session, next);
}

/** The session without operations the server refused, as if they had never been made. */
export function forget(session: Session, operationIds: ReadonlySet<string>): Session {
  const pending = session.pending.filter(({ id }) => !operationIds.has(id));
  return { ...rebase(session, { pending }), undo: [], redo: [] };
}

type Basis = Pick<Session, "base" | "sequence" | "pending" | "acknowledged">;

function rebase(session: Session, change: Partial<Basis>): Session {
  const next = { ...session, ...change };
  const layer = applyOperations(next.base, next.pending);
  return { ...next, layer, selectedId: keep(layer, session.selectedId) };
}

/** Steps that have nothing to do any more, because another device did it, are passed over. */
function travel(session: Session, direction: keyof History, newId: () => string): Outcome | null {
  const stack = session[direction];
  for (let at = stack.length - 1; at >= 0; at--) {
    const step = stack[at] as Step;
    const done = apply(session, step.inverse, newId);
    if (done.operations.length === 0) continue;
    const back: Step = { ...step, joins: null, inverse: done.inverse, selectedBefore: session.selectedId };
    const rest = stack.slice(0, at);
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
  return null;
}

function apply(
  session: Session,
  bodies: readonly OperationBody[],
  newId: () => string,
): { session: Session; operations: Operation[]; inverse: OperationBody[] } {
  const operations: Operation[] = [];
  const inverse: OperationBody[] = [];
  const draft = new LayerDraft(session.layer);
  for (const body of bodies) {
    const operation = { ...edited(draft, body), id: newId() } as Operation;
    const back = invertOperation(draft, operation);
    if (!back) continue;
    draft.apply(operation);
    operations.push(operation);
    inverse.push(back);
  }
  return {
    session: { ...session, layer: draft.result(), pending: [...session.pending, ...operations] },
    operations,
    inverse: inverse.reverse(),
  };
}

/** A suggested mark that is given other words, another type, kind or label is an edited one from then on. */
function edited(layer: Layer, body: OperationBody): OperationBody {
  if (body.type !== "setSpans" && body.type !== "setType" && body.type !== "setAttributes") return body;
  if (body.origin !== undefined || layer.annotations.get(body.annotationId)?.origin !== "suggested")
    return body;
  const keeps =
    body.type === "setAttributes" && !EDITING.some((name) => Object.hasOwn(body.attributes, name));
  return keeps ? body : { ...body, origin: "edited" };
}

/** The attributes that a suggestion proposes; the others are the reviewer's judgement. */
const EDITING = ["form", "label", "speakerStated", "speakerLink", "reason"] as const;

function keep(layer: Layer, id: string | null): string | null {
  return id !== null && layer.annotations.has(id) ? id : null;
}
