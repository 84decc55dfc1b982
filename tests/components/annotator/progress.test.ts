import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Progress } from "@/components/annotator/progress";
import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { findMissing } from "@/lib/core/annotation/find-missing";
import { judgedQuotes } from "@/lib/core/annotation/judged-quotes";
import { EMPTY_LAYER } from "@/lib/core/annotation/layer";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import { applyOperation } from "@/tests/support/apply-operation";
import { anyLog } from "@/tests/support/arbitrary-layer";
import { layerOf, quote } from "@/tests/support/layers";
import { codebook } from "./desk";

describe("progress that followed a layer", () => {
  test("counts and lists what the whole layer, looked at anew, has", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        let layer = EMPTY_LAYER;
        const index = new LayerIndex(layer);
        const progress = new Progress(index, codebook);
        for (const operation of log) {
          layer = applyOperation(layer, operation);
          progress.update(index.update(layer, [operation]));
        }
        const judged = judgedQuotes(layer);
        expect(progress.all).toBe(judged.length);
        expect(progress.judged).toBe(judged.filter(({ verdict }) => verdict !== null).length);
        const missing = findMissing(layer, codebook);
        expect(progress.missing).toBe(missing.length);
        expect(progress.listMissing(1000)).toEqual(missing);
        expect(progress.listMissing(1)).toEqual(missing.slice(0, 1));
      }),
    );
  });
});

describe("the next quote to judge", () => {
  const done = { form: "not_speech" } as const;
  const quotes = [quote("a", [0, 5]), quote("b", [10, 15], done), quote("c", [20, 25])];
  const index = new LayerIndex(layerOf({ annotations: quotes }));
  const progress = new Progress(index, codebook);
  const next = (from: string | number) =>
    progress.nextToJudge(
      typeof from === "number" ? from : (index.layer.annotations.get(from) as QuoteAnnotation),
    )?.id;

  test("comes after the one in hand, and round the end", () => {
    expect(next("a")).toBe("c");
    expect(next("b")).toBe("c");
    expect(next("c")).toBe("a");
  });
  test("comes after the caret where none is in hand", () => {
    expect(next(0)).toBe("a");
    expect(next(6)).toBe("c");
    expect(next(60)).toBe("a");
  });
  test("is none once all are judged", () => {
    const judged = new LayerIndex(layerOf({ annotations: [quote("b", [10, 15], done)] }));
    expect(new Progress(judged, codebook).nextToJudge(0)).toBeNull();
  });
});
