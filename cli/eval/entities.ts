/**
 * Scores who a source is said to be, on a file of sources whose right speaker
 * somebody wrote down by reading the articles:
 *
 *     [{"article": name, "source": [start, end], "kind": "pronoun" | "nominal", "speaker": name or null}]
 *
 * Offsets are UTF-16. Several right names are parted by "|"; null is nobody the
 * article names. The gold sources of the article are given to the linker, so
 * that only the linking is scored.
 */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { findStretches } from "@/lib/core/quotes/find-stretches";
import { linkSpeakers } from "@/lib/core/quotes/link-speakers";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { detectLanguage } from "@/lib/core/text/language";
import { documentFromText } from "@/lib/core/text/text-blocks";
import type { PolnearArticle } from "./polnear";

const labelsSchema = z.array(
  z.object({
    article: z.string(),
    source: z.tuple([z.number(), z.number()]),
    kind: z.enum(["pronoun", "nominal"]),
    speaker: z.string().nullable(),
  }),
);

export type EntityLabel = z.infer<typeof labelsSchema>[number];

/** `right` of `asked` sources got the right name, or none where none is right; `unnamed` of them got none. */
export type EntityCounts = {
  readonly asked: number;
  readonly right: number;
  readonly wrong: number;
  readonly unnamed: number;
};

export async function readEntityLabels(file: string): Promise<EntityLabel[]> {
  return labelsSchema.parse(JSON.parse(await readFile(file, "utf8")));
}

/** Counts for sources of each kind whose speaker the article names, and for those it does not name. */
export function countEntities(
  articles: readonly PolnearArticle[],
  labels: readonly EntityLabel[],
): Record<"pronoun" | "nominal" | "nobody", EntityCounts> {
  const answers = labels.map((label) => ({ label, answer: null as string | null }));
  for (const article of articles) {
    const asked = answers.filter(({ label }) => label.article === article.name);
    if (asked.length === 0) continue;
    const { blocks } = documentFromText(canonicalText(article.text));
    const stretches = findStretches({ text: article.text, blocks }, detectLanguage(article.text));
    const quotes = article.attributions.filter(({ source }) => source.length > 0);
    const links = linkSpeakers(
      { text: article.text, blocks },
      stretches.flatMap(({ parts }) => parts),
      quotes,
    );
    for (const one of asked) {
      const index = quotes.findIndex(({ source }) => source[0]?.start === one.label.source[0]);
      one.answer = links[index]?.speaker ?? null;
    }
  }
  const counted = (wanted: (label: EntityLabel) => boolean): EntityCounts => {
    const chosen = answers.filter(({ label }) => wanted(label));
    const right = chosen.filter(({ label, answer }) => isRight(label.speaker, answer)).length;
    const unnamed = chosen.filter(({ answer }) => answer === null).length;
    const unnamedRight = chosen.filter(
      ({ label, answer }) => answer === null && label.speaker === null,
    ).length;
    return { asked: chosen.length, right, unnamed, wrong: chosen.length - right - (unnamed - unnamedRight) };
  };
  return {
    pronoun: counted(({ kind, speaker }) => kind === "pronoun" && speaker !== null),
    nominal: counted(({ kind, speaker }) => kind === "nominal" && speaker !== null),
    nobody: counted(({ speaker }) => speaker === null),
  };
}

/** One name holds all of the other's parts but middle names: the article may print it in several ways. */
export function isRight(right: string | null, answer: string | null): boolean {
  if (right === null || answer === null) return right === answer;
  const given = partsOf(answer);
  return right.split("|").some((name) => {
    const parts = partsOf(name);
    if (parts.at(-1) !== given.at(-1)) return false;
    return (
      parts.length === 1 ||
      given.length === 1 ||
      parts[0] === given[0] ||
      parts.join(" ").endsWith(given.join(" "))
    );
  });
}

function partsOf(name: string): string[] {
  const parts = name.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return parts.filter((part) => !/^(?:jr|sr|i{2,3}|iv)$/.test(part));
}

/** The counts as lines to print. */
export function formatEntities(counts: ReturnType<typeof countEntities>): string[] {
  const line = (what: string, { asked, right, wrong, unnamed }: EntityCounts) =>
    `  ${what} ${((100 * right) / Math.max(1, asked)).toFixed(1)}   (${right} right, ${wrong} wrong, ${unnamed} without a name, of ${asked})`;
  return [
    "Who the gold sources are, on sources labelled by hand",
    line("pronouns, right entity", counts.pronoun),
    line("roles, right entity   ", counts.nominal),
    line("nobody, left unnamed  ", counts.nobody),
    "",
  ];
}
