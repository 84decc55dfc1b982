import type { ChipFace } from "@/components/ui/chip";
import type { MarkFace } from "@/lib/editor/drawing";

/** A mark's face as the chip draws it: the verdict's icon carries the verdict's id. */
export function chipFace({ letter, number, verdict, family, deeper, gold }: MarkFace): ChipFace {
  return { letter, number, family, deeper, gold, ...(verdict ? { icon: verdict } : {}) };
}
