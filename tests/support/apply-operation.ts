import { applyOperations, type Layer } from "@/lib/core/annotation/layer";
import type { Operation } from "@/lib/core/annotation/operation";

/** The layer after one operation: tests go through a log step by step. */
export function applyOperation(layer: Layer, operation: Operation): Layer {
  return applyOperations(layer, [operation]);
}
