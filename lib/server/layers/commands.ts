import "server-only";
import type { Layer } from "@/lib/core/annotation/layer";
import type { SignalName } from "@/lib/core/codebook/values";
import type { Transaction } from "@/lib/server/db/client";
import { annotationToRow, commentToRow, evidenceToRow, signalToRow } from "./rows";

type Change = {
  readonly reviewId: string;
  /** The account behind the operations. */
  readonly actorId: string;
  readonly before: Layer;
  readonly after: Layer;
  /** Of the first of the operations that led from one to the other. New rows are numbered from here, in the order they were made. */
  readonly firstSequence: number;
};

/** Writes the difference between two states of a layer to the projection tables. */
export async function writeLayerChanges(transaction: Transaction, change: Change): Promise<void> {
  await writeAnnotations(transaction, change);
  await writeLinks(transaction, change);
  await writeEvidence(transaction, change);
  await writeSignals(transaction, change);
  await writeComments(transaction, change);
  await writeRejections(transaction, change);
}

async function writeAnnotations(
  transaction: Transaction,
  { reviewId, before, after, firstSequence }: Change,
) {
  const known = (id: string) => before.annotations.has(id) || before.removed.has(id);
  const live = [...after.annotations.values()];
  const removed = [...after.removed.values()];
  const made = [...live, ...removed].filter((annotation) => !known(annotation.id));
  if (made.length > 0) {
    await transaction.annotation.createMany({
      data: made.map((annotation, index) => ({
        id: annotation.id,
        reviewId,
        sequence: firstSequence + index,
        removedAt: after.removed.has(annotation.id) ? new Date() : null,
        ...annotationToRow(annotation),
      })),
    });
  }
  for (const annotation of live) {
    if (known(annotation.id) && before.annotations.get(annotation.id) !== annotation) {
      await transaction.annotation.update({
        where: { id: annotation.id },
        data: { ...annotationToRow(annotation), removedAt: null },
      });
    }
  }
  for (const annotation of removed) {
    // One batch may bring a removed mark back, change it and remove it again.
    if (known(annotation.id) && before.removed.get(annotation.id) !== annotation) {
      await transaction.annotation.update({
        where: { id: annotation.id },
        data: { ...annotationToRow(annotation), removedAt: new Date() },
      });
    }
  }
}

async function writeLinks(transaction: Transaction, { reviewId, before, after, firstSequence }: Change) {
  const made = [...after.links.values()].filter((link) => !before.links.has(link.id));
  const gone = [...before.links.keys()].filter((id) => !after.links.has(id));
  if (made.length > 0) {
    await transaction.annotationLink.createMany({
      data: made.map((link, index) => ({ ...link, reviewId, sequence: firstSequence + index })),
    });
  }
  if (gone.length > 0) await transaction.annotationLink.deleteMany({ where: { reviewId, id: { in: gone } } });
}

async function writeEvidence(transaction: Transaction, { reviewId, before, after, firstSequence }: Change) {
  const gone = [...before.evidence.keys()].filter((id) => !after.evidence.has(id));
  if (gone.length > 0) await transaction.evidence.deleteMany({ where: { reviewId, id: { in: gone } } });
  let sequence = firstSequence;
  for (const item of after.evidence.values()) {
    const earlier = before.evidence.get(item.id);
    if (earlier === item) continue;
    if (earlier) await transaction.evidence.update({ where: { id: item.id }, data: evidenceToRow(item) });
    else {
      await transaction.evidence.create({
        data: { id: item.id, reviewId, sequence: sequence++, ...evidenceToRow(item) },
      });
    }
  }
}

async function writeSignals(transaction: Transaction, { reviewId, before, after, firstSequence }: Change) {
  const gone = [...before.signals.keys()].filter((name) => !after.signals.has(name)) as SignalName[];
  if (gone.length > 0) await transaction.signal.deleteMany({ where: { reviewId, name: { in: gone } } });
  let sequence = firstSequence;
  for (const signal of after.signals.values()) {
    const earlier = before.signals.get(signal.name);
    if (earlier === signal) continue;
    const row = signalToRow(signal);
    const { name } = signal;
    if (earlier) await transaction.signal.update({ where: { reviewId_name: { reviewId, name } }, data: row });
    else await transaction.signal.create({ data: { reviewId, name, sequence: sequence++, ...row } });
  }
}

async function writeComments(
  transaction: Transaction,
  { reviewId, actorId, before, after, firstSequence }: Change,
) {
  const gone = [...before.comments.keys()].filter((id) => !after.comments.has(id));
  if (gone.length > 0) await transaction.comment.deleteMany({ where: { reviewId, id: { in: gone } } });
  let sequence = firstSequence;
  for (const comment of after.comments.values()) {
    const earlier = before.comments.get(comment.id);
    if (earlier === comment) continue;
    const row = { ...commentToRow(comment), authorId: actorId };
    const { id } = comment;
    if (earlier) await transaction.comment.update({ where: { id }, data: row });
    else await transaction.comment.create({ data: { id, reviewId, sequence: sequence++, ...row } });
  }
}

async function writeRejections(transaction: Transaction, { reviewId, before, after, firstSequence }: Change) {
  const made = [...after.rejections.values()].filter(({ id }) => !before.rejections.has(id));
  const gone = [...before.rejections.keys()].filter((id) => !after.rejections.has(id));
  if (gone.length > 0) await transaction.rejection.deleteMany({ where: { reviewId, id: { in: gone } } });
  if (made.length > 0) {
    await transaction.rejection.createMany({
      data: made.map((rejection, index) => ({ ...rejection, reviewId, sequence: firstSequence + index })),
    });
  }
}
