import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forget, openSession, perform, redo, type Session, undo } from "@/components/annotator/session";
import { applyOperation, EMPTY_LAYER, type Layer } from "@/lib/core/annotation/layer";
import type { OperationBody } from "@/lib/core/annotation/operation";
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
  return [sorted(layer.annotations), sorted(layer.links), sorted(layer.evidence)];
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

  test("the log alone rebuilds the layer", () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const newId = counter();
        let session = make(steps, newId);
        session = undo(session, newId)?.session ?? session;
        expect(session.log.reduce(applyOperation, EMPTY_LAYER)).toEqual(session.layer);
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

  test("work that waited from an earlier visit is on the screen", () => {
    const waiting = [{ ...quote(uuid(1)), id: uuid(7) }] as Parameters<typeof openSession>[1];
    expect([...openSession(EMPTY_LAYER, waiting).layer.annotations.keys()]).toEqual([uuid(1)]);
  });
});
