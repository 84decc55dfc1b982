import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invertOperation } from "@/lib/core/annotation/invert-operation";
import { EMPTY_LAYER } from "@/lib/core/annotation/layer";
import type { Operation } from "@/lib/core/annotation/operation";
import { applyOperation } from "@/tests/support/apply-operation";
import { anyLayer, anyOperation, replay, uuid } from "../../support/arbitrary-layer";

describe("invertOperation", () => {
  it("takes any operation back, and says when there is nothing to take back", () => {
    fc.assert(
      fc.property(anyLayer, anyOperation, (before, operation) => {
        const after = applyOperation(before, operation);
        const inverse = invertOperation(before, operation);
        if (inverse === null) {
          expect(after).toEqual(before);
          return;
        }
        const undone = applyOperation(after, { ...inverse, id: uuid(1) } as Operation);
        // A mark taken back stays among the removed, so that a redo brings the same one back.
        if (operation.type === "createAnnotation") {
          expect(undone.annotations).toEqual(before.annotations);
          expect(undone.links).toEqual(before.links);
          expect(undone.evidence).toEqual(before.evidence);
        } else {
          expect(undone).toEqual(before);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("undoes and redoes to the same layer", () => {
    fc.assert(
      fc.property(anyLayer, anyOperation, (before, operation) => {
        const after = applyOperation(before, operation);
        const undo = invertOperation(before, operation);
        if (!undo) return;
        const undoOperation = { ...undo, id: uuid(1) } as Operation;
        const redo = invertOperation(after, undoOperation);
        if (!redo) {
          // Nothing to redo only where the undo itself changed nothing.
          expect(applyOperation(after, undoOperation)).toEqual(after);
          return;
        }
        const redone = applyOperation(applyOperation(after, undoOperation), {
          ...redo,
          id: uuid(2),
        } as Operation);
        expect(redone).toEqual(after);
      }),
    );
  });

  it("restores false, zero and the empty string as they were", () => {
    const attributes = { form: "direct", claimBearing: false, severity: 0, rationale: "" } as const;
    const before = replay([
      {
        id: uuid(1),
        type: "createAnnotation",
        annotation: { id: uuid(100), type: "quote", spans: [], origin: "manual", attributes },
      },
    ]);
    const patch = { claimBearing: true, severity: 3, rationale: null, wording: "verbatim" };
    const operation: Operation = {
      id: uuid(2),
      type: "setAttributes",
      annotationId: uuid(100),
      attributes: patch,
    };
    expect(invertOperation(before, operation)).toEqual({
      type: "setAttributes",
      annotationId: uuid(100),
      attributes: { claimBearing: false, severity: 0, rationale: "", wording: null },
    });
  });

  it("knows nothing to undo on an empty layer", () => {
    expect(invertOperation(EMPTY_LAYER, { id: uuid(1), type: "removeLink", linkId: uuid(2) })).toBeNull();
  });
});
