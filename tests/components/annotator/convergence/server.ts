/** The server's part as it promises it: one log, every id once, a batch whole or not at all. */
import type { SendResult } from "@/components/annotator/wire";
import { checkOperation } from "@/lib/core/annotation/check-operation";
import { EMPTY_LAYER, type Layer } from "@/lib/core/annotation/layer";
import type { LoggedOperation, Operation } from "@/lib/core/annotation/operation";
import type { LayerRecord } from "@/lib/core/annotation/review-view";
import { applyOperation } from "@/tests/support/apply-operation";
import { codebook, reviewView } from "../desk";

/** Few at a time, so that clients have to ask again. */
const MOST_AT_ONCE = 12;
const { document } = reviewView();

export class ModelServer {
  readonly log: LoggedOperation[] = [];
  layer: Layer = EMPTY_LAYER;

  receive(operations: readonly Operation[], after: number): SendResult {
    const known = new Set(this.log.map(({ operation }) => operation.id));
    const fresh = operations.filter(({ id }) => !known.has(id));
    let { layer } = this;
    for (const operation of fresh) {
      const issue = checkOperation(layer, operation, { document, codebook, by: "author" });
      if (issue) {
        const index = operations.indexOf(operation);
        return { kind: "refused", status: 422, index, message: issue.message };
      }
      layer = applyOperation(layer, operation);
    }
    for (const operation of fresh) this.log.push({ sequence: this.log.length + 1, operation });
    this.layer = layer;
    return { kind: "acknowledged", ids: operations.map(({ id }) => id), ...this.since(after) };
  }

  since(after: number) {
    const entries = this.log.slice(after, after + MOST_AT_ONCE);
    return { entries, more: after + entries.length < this.log.length, version: "1" };
  }

  record(): LayerRecord {
    const { annotations, removed, links, evidence, signals, comments, rejections } = this.layer;
    return {
      annotations: [...annotations.values()],
      removed: [...removed.values()],
      links: [...links.values()],
      evidence: [...evidence.values()],
      signals: [...signals.values()],
      comments: [...comments.values()],
      rejections: [...rejections.values()],
    };
  }
}
