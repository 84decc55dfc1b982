import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  adopt,
  confirm,
  forget,
  LONGEST_HISTORY,
  openSession,
  perform,
  redo,
  type Session,
  undo,
} from "@/components/annotator/session";
import { applyOperations, EMPTY_LAYER, type Layer } from "@/lib/core/annotation/layer";
import type { LoggedOperation, Operation, OperationBody } from "@/lib/core/annotation/operation";
import { anyOperation, uuid } from "@/tests/support/arbitrary-layer";

function counter() {
  let last = 5000;
  return () => uuid(++last);
}

function bodyOf({ id: _, ...body }: { id: string }): OperationBody {
  return body as OperationBody;
}

/** What a reviewer can see of a layer. Links to removed marks wait unseen for them to come back. */
function seen(layer: Layer): unknown {
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return [layer.annotations, layer.links, layer.evidence, layer.signals, layer.comments].map(sorted);
}

const changes = fc.array(fc.array(anyOperation, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

function make(steps: readonly (readonly { id: string }[])[], newId: () => string): Session {
  let session = openSession(EMPTY_LAYER);
  for (const step of steps) {
    session = perform(session, { bodies: step.map(bodyOf), label: "step" }, newId)?.session ?? session;
  }
  return session;
}

describe("a session", () => {
  test("undoing everything shows what it began with; doing it all again shows what it ended with", () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const newId = counter();
        const end = make(steps, newId);
        let session = end;
        for (let done = undo(session, newId); done; done = undo(session, newId)) session = done.session;
        expect(seen(session.layer)).toEqual(seen(EMPTY_LAYER));
        for (let done = redo(session, newId); done; done = redo(session, newId)) session = done.session;
        expect(seen(session.layer)).toEqual(seen(end.layer));
      }),
    );
  });

  test("what is pending rebuilds the layer", () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const newId = counter();
        let session = make(steps, newId);
        session = undo(session, newId)?.session ?? session;
        expect(applyOperations(session.base, session.pending)).toEqual(session.layer);
      }),
    );
  });

  const quote = (id: string, form = "direct"): OperationBody =>
    ({
      type: "createAnnotation",
      annotation: { id, type: "quote", spans: [], origin: "manual", attributes: { form } },
    }) as OperationBody;
  const rationale = (words: string): OperationBody => ({
    type: "setAttributes",
    annotationId: uuid(1),
    attributes: { rationale: words },
  });

  test("a change of nothing is no change", () => {
    const session = make([[{ ...quote(uuid(1)), id: uuid(2) }]], counter());
    expect(perform(session, { bodies: [quote(uuid(1))], label: "again" }, counter())).toBeNull();
  });

  test("typing is undone together", () => {
    const newId = counter();
    let session = openSession(EMPTY_LAYER);
    session = perform(session, { bodies: [quote(uuid(1))], label: "made" }, newId)?.session ?? session;
    for (const words of ["H", "He", "Her"]) {
      session =
        perform(session, { bodies: [rationale(words)], label: "typed", joins: "r" }, newId)?.session ??
        session;
    }
    expect(session.undo).toHaveLength(2);
    session = undo(session, newId)?.session ?? session;
    expect(session.layer.annotations.get(uuid(1))?.attributes).toEqual({ form: "direct" });
  });

  test("a new change ends what could be done again", () => {
    const newId = counter();
    let session = make([[{ ...quote(uuid(1)), id: uuid(2) }]], newId);
    session = undo(session, newId)?.session ?? session;
    session = perform(session, { bodies: [quote(uuid(3))], label: "other" }, newId)?.session ?? session;
    expect(redo(session, newId)).toBeNull();
  });

  test("a removed mark is let go, and is back in hand when that is undone", () => {
    const newId = counter();
    let session = openSession(EMPTY_LAYER);
    session =
      perform(session, { bodies: [quote(uuid(1))], label: "made", select: uuid(1) }, newId)?.session ??
      session;
    const removal: OperationBody = { type: "removeAnnotation", annotationId: uuid(1) };
    session =
      perform(session, { bodies: [removal], label: "removed", select: null }, newId)?.session ?? session;
    expect(session.selectedId).toBeNull();
    session = undo(session, newId)?.session ?? session;
    expect(session.selectedId).toBe(uuid(1));
  });

  test("what the server refused can be forgotten, and the rest stays", () => {
    const newId = counter();
    let session = openSession(EMPTY_LAYER);
    const made = perform(session, { bodies: [quote(uuid(1)), quote(uuid(2))], label: "two" }, newId);
    session = made?.session ?? session;
    session = forget(session, new Set([made?.operations[0]?.id ?? ""]));
    expect([...session.layer.annotations.keys()]).toEqual([uuid(2)]);
  });

  const logged = (operations: readonly Operation[], from = 1): LoggedOperation[] =>
    operations.map((operation, place) => ({ sequence: from + place, operation }));
  const told = (entries: readonly LoggedOperation[], more = false, acknowledged: string[] = []) => ({
    entries,
    more,
    acknowledged,
  });

  test("work the log had before the review was opened is pending until it is acknowledged, however far the log goes on", () => {
    const earlier = { ...quote(uuid(1)), id: uuid(7) } as Operation;
    const foreign = { ...quote(uuid(2)), id: uuid(8) } as Operation;
    const base = applyOperations(EMPTY_LAYER, [earlier]);
    const session = adopt(openSession(base, 1), [earlier]);
    const half = confirm(session, told([], true, [uuid(7)]));
    expect(half.pending).toEqual([earlier]);
    const whole = confirm(half, told(logged([foreign], 2)));
    expect(whole).toMatchObject({ pending: [], sequence: 2 });
    expect([...whole.layer.annotations.keys()]).toEqual([uuid(1), uuid(2)]);
  });

  test("work that waited from an earlier visit is on the screen, before what was done since", () => {
    const waiting = { ...quote(uuid(1)), id: uuid(7) } as Operation;
    const session = make([[{ ...quote(uuid(2)), id: uuid(8) }]], counter());
    expect([...adopt(session, [waiting]).layer.annotations.keys()]).toEqual([uuid(1), uuid(2)]);
    expect(adopt(session, session.pending)).toBe(session);
  });

  test("one's own work, confirmed, leaves the screen as it is, to the very object", () => {
    const session = make(
      [[{ ...quote(uuid(1)), id: uuid(8) }], [{ ...quote(uuid(2)), id: uuid(9) }]],
      counter(),
    );
    const [first, second] = session.pending;
    const half = confirm(session, told(logged([first as Operation])));
    expect(half).toMatchObject({ sequence: 1, pending: [second] });
    expect(half.layer).toBe(session.layer);
    expect(confirm(half, told(logged([first as Operation])))).toEqual(half);
  });

  test("whatever comes in, and in whatever portions, the screen is the log with what is pending on it", () => {
    fc.assert(
      fc.property(changes, fc.array(anyOperation, { maxLength: 20 }), fc.nat(20), (steps, others, at) => {
        const theirs = others.map((one, i) => ({ ...one, id: uuid(9000 + i) }) as Operation);
        const session = make(steps, counter());
        const own = session.pending.slice(0, Math.floor(session.pending.length / 2));
        const log = logged([...theirs.slice(0, at), ...own, ...theirs.slice(at)]);
        const cut = Math.floor(log.length / 3);
        const end = confirm(confirm(session, told(log.slice(0, cut), true)), told(log));
        const base = applyOperations(
          EMPTY_LAYER,
          log.map(({ operation }) => operation),
        );
        expect(end.base).toEqual(base);
        expect(end.pending).toEqual(session.pending.slice(own.length));
        expect(end.layer).toEqual(applyOperations(base, end.pending));
      }),
    );
  });

  test("a step that another device has taken back already is passed over", () => {
    const newId = counter();
    const session = make([[{ ...quote(uuid(1)), id: uuid(8) }], [{ ...quote(uuid(2)), id: uuid(9) }]], newId);
    const removal = { id: uuid(10), type: "removeAnnotation", annotationId: uuid(2) } as Operation;
    const elsewhere = confirm(session, told(logged([...session.pending, removal])));
    const undone = undo(elsewhere, newId)?.session;
    expect([...(undone?.layer.annotations.keys() ?? [])]).toEqual([]);
    expect(undone?.undo).toEqual([]);
  });

  test("no more than the last steps are kept", () => {
    const newId = counter();
    let session = make([[{ ...quote(uuid(1)), id: uuid(8) }]], newId);
    for (let turn = 0; turn < LONGEST_HISTORY + 20; turn++) {
      const done = perform(session, { bodies: [rationale(String(turn))], label: "typed" }, newId);
      session = done?.session ?? session;
    }
    expect(session.undo).toHaveLength(LONGEST_HISTORY);
  });
});
