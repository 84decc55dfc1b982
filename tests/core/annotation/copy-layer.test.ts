import fc from "fast-check";
import { expect, it } from "vitest";
import { clearLayer, copyLayer } from "@/lib/core/annotation/copy-layer";
import type { Layer } from "@/lib/core/annotation/layer";
import type { Operation, OperationBody } from "@/lib/core/annotation/operation";
import { anyLayer, replay, uuid } from "../../support/arbitrary-layer";

const numbered = (bodies: readonly OperationBody[]) =>
  bodies.map((body, index) => ({ ...body, id: uuid(5000 + index) }) as Operation);

function copied(layer: Layer) {
  let next = 1000;
  return replay(numbered(copyLayer(layer, () => uuid(next++))));
}

it("carries the live marks with the links and evidence between them, all under new ids", () => {
  fc.assert(
    fc.property(anyLayer, (source) => {
      const copy = copied(source);
      const words = (layer: Layer) =>
        [...layer.annotations.values()].map(({ id: _, ...rest }) => JSON.stringify(rest)).toSorted();
      expect(words(copy)).toEqual(words(source));
      const live = (id: string) => source.annotations.has(id);
      const links = [...source.links.values()].filter(
        (link) => live(link.annotationId) && live(link.targetId),
      );
      expect(copy.links.size).toBe(links.length);
      for (const link of copy.links.values()) {
        expect(copy.annotations.has(link.annotationId) && copy.annotations.has(link.targetId)).toBe(true);
      }
      const evidence = [...source.evidence.values()].filter((item) => live(item.annotationId));
      expect(copy.evidence.size).toBe(evidence.length);
      for (const id of copy.annotations.keys()) expect(source.annotations.has(id)).toBe(false);
    }),
  );
});

it("empties a layer", () => {
  fc.assert(
    fc.property(anyLayer, (layer) => {
      expect(replay(numbered(clearLayer(layer)), layer).annotations.size).toBe(0);
    }),
  );
});
