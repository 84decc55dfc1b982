import fc from "fast-check";
import { expect, it } from "vitest";
import { clearLayer, copyLayer } from "@/lib/core/annotation/copy-layer";
import { isLive, type Layer } from "@/lib/core/annotation/layer";
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
      const links = [...source.links.values()].filter((link) => isLive(source, link));
      expect(copy.links.size).toBe(links.length);
      for (const link of copy.links.values()) {
        expect(isLive(copy, link)).toBe(true);
      }
      const evidence = [...source.evidence.values()].filter(
        (item) => source.annotations.get(item.annotationId)?.type === "quote",
      );
      expect(copy.evidence.size).toBe(evidence.length);
      expect(copy.signals).toEqual(source.signals);
      expect(copy.comments.size).toBe(0);
      for (const id of copy.annotations.keys()) expect(source.annotations.has(id)).toBe(false);
    }),
  );
});

it("empties a layer", () => {
  fc.assert(
    fc.property(anyLayer, (layer) => {
      const cleared = replay(numbered(clearLayer(layer)), layer);
      expect([cleared.annotations.size, cleared.signals.size]).toEqual([0, 0]);
    }),
  );
});
