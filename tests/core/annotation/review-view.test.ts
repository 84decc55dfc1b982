import fc from "fast-check";
import { expect, it } from "vitest";
import { layerFromRecord, layerToRecord } from "@/lib/core/annotation/review-view";
import { anyLayer } from "../../support/arbitrary-layer";

it("carries any layer to JSON and back", () => {
  fc.assert(
    fc.property(anyLayer, (layer) => {
      const wire = JSON.parse(JSON.stringify(layerToRecord(layer)));
      expect(layerFromRecord(wire)).toEqual(layer);
    }),
  );
});
