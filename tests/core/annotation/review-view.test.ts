import fc from "fast-check";
import { expect, it } from "vitest";
import { layerFromRecord } from "@/lib/core/annotation/review-view";
import { anyLayer } from "../../support/arbitrary-layer";

it("makes any layer again from its parts in JSON", () => {
  fc.assert(
    fc.property(anyLayer, (layer) => {
      const lists = Object.entries(layer).map(([key, items]) => [key, [...items.values()]]);
      const wire = JSON.parse(JSON.stringify(Object.fromEntries(lists)));
      expect(layerFromRecord(wire)).toEqual(layer);
    }),
  );
});
