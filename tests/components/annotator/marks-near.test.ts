import { describe, expect, test } from "vitest";
import { nearestMarks } from "@/components/annotator/nearest-marks";
import { isRun, outlineRows, rowHolds, rowMark, runWords } from "@/components/annotator/outline-rows";
import { neighbour } from "@/components/annotator/visit-marks";
import type { Annotation, BlockAnnotation } from "@/lib/core/annotation/annotation";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import { layerOf, link, quote } from "@/tests/support/layers";
import { codebook } from "./desk";

const plain = (id: string, type: "source" | "cue" | "not_speech", at: number) =>
  ({ ...quote(id, [at, at + 3]), type, attributes: {} }) as Annotation;
const label = (id: string, word: string, at: number) =>
  ({ ...quote(id, [at, at + 8]), type: "block", attributes: { label: word } }) as Annotation;

const index = new LayerIndex(
  layerOf({
    annotations: [
      label("ad", "ad", 0),
      label("promo", "promo", 10),
      quote("q1", [20, 40]),
      plain("he", "source", 42),
      plain("loose", "source", 50),
      label("body", "body", 60),
      plain("said", "cue", 70),
      label("late", "legal", 90),
      quote("q2", [100, 120]),
    ],
    links: [link("q1", "source", "he"), link("q2", "cue", "said")],
  }),
);

describe("the outline's lines", () => {
  const names = (tab: Parameters<typeof outlineRows>[2]) =>
    outlineRows(index, codebook, tab).map((row) => (isRun(row) ? row.map(({ id }) => id).join("+") : row.id));

  test("hold every mark that is not reached through a quote; neighbouring labels share one", () => {
    expect(names("all")).toEqual(["ad+promo", "q1", "loose", "late", "q2"]);
    expect(names("quotes")).toEqual(["q1", "q2"]);
    expect(names("boilerplate")).toEqual(["ad+promo+late"]);
  });

  test("know which marks they stand for", () => {
    const [run] = outlineRows(index, codebook, "all");
    expect(run && [rowMark(run).id, rowHolds(run, "promo"), rowHolds(run, "q1")]).toEqual([
      "ad",
      true,
      false,
    ]);
    expect(runWords(run as readonly BlockAnnotation[], codebook)).toBe("Advert, promo");
  });
});

describe("the next mark", () => {
  const next = (from: string | null, caret: number, step: 1 | -1) => neighbour(index, from, caret, step)?.id;
  test("passes over labels and goes round the ends", () => {
    expect(next("q1", 0, 1)).toBe("he");
    expect(next("said", 0, 1)).toBe("q2");
    expect(next("q2", 0, 1)).toBe("q1");
    expect(next("q1", 0, -1)).toBe("q2");
  });
  test("is the one after or before the caret where none is in hand", () => {
    expect(next(null, 45, 1)).toBe("loose");
    expect(next(null, 45, -1)).toBe("he");
    expect(next(null, 500, 1)).toBe("q1");
    expect(next(null, 0, -1)).toBe("q2");
  });
  test("is none where there are no marks but labels", () => {
    const labels = new LayerIndex(layerOf({ annotations: [label("ad", "ad", 0)] }));
    expect(neighbour(labels, null, 0, 1)).toBeNull();
  });
});

describe("the marks nearest to one", () => {
  test("come by distance, as many as are wanted, itself left out", () => {
    const around = index.layer.annotations.get("he") as Annotation;
    const fits = (mark: Annotation) => mark.type !== "block";
    expect(nearestMarks(index.ordered, around, 3, fits).map(({ id }) => id)).toEqual(["loose", "q1", "said"]);
    expect(nearestMarks(index.ordered, around, 99, ({ type }) => type === "cue")).toHaveLength(1);
  });
});
