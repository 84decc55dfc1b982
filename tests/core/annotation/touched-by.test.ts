import fc from "fast-check";
import { expect, test } from "vitest";
import { applyOperations } from "@/lib/core/annotation/layer";
import { touchedBy } from "@/lib/core/annotation/touched-by";
import { anyLayer, anyLog } from "../../support/arbitrary-layer";

test("what operations do not name stays the same value", () => {
  fc.assert(
    fc.property(anyLayer, anyLog, (layer, log) => {
      const touched = touchedBy(log, layer);
      const next = applyOperations(layer, log);
      for (const name of ["annotations", "links", "evidence", "comments"] as const) {
        for (const id of new Set([...layer[name].keys(), ...next[name].keys()])) {
          if (!touched[name].has(id)) expect(next[name].get(id)).toBe(layer[name].get(id));
        }
      }
    }),
  );
});
