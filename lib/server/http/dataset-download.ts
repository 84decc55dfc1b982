import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import {
  DATASET_FORMATS,
  DATASET_LAYERS,
  type DatasetFormat,
  writeDataset,
} from "@/lib/server/datasets/queries";
import { attachmentResponse } from "./attachment";

const layersSchema = z.enum(DATASET_LAYERS, "Choose gold, review or all.").default("gold");

/** The dataset as a download; `?layers=` says which layers it holds. */
export async function downloadDataset(
  actor: Actor,
  address: string,
  format: DatasetFormat,
  today = new Date(),
): Promise<Response> {
  const asked = new URL(address).searchParams.get("layers") ?? undefined;
  const { layers } = z.object({ layers: layersSchema }).parse({ layers: asked });
  return attachmentResponse(writeDataset(actor, layers, format), {
    name: `verbatim-${layers}-${today.toISOString().slice(0, 10)}.${format}`,
    mediaType: DATASET_FORMATS[format],
  });
}
