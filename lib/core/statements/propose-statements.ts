/** Which quotes an admin is asked to join: groups that nobody has answered yet, those with conflicts first. */
import { joinQuotes, type PrintedQuote, type QuotePair } from "./join-quotes";
import type { SettledQuote } from "./settled-quotes";
import { conflictsFirst, type SpeakerConflict } from "./speaker-conflicts";

/** What admins have answered before. */
export type AnsweredStatements = {
  /** Statement by the id of each quote that joined one. */
  readonly statementOf: ReadonlyMap<string, string>;
  /** Ids of quotes that somebody did not join with one another. */
  readonly declined: readonly (readonly string[])[];
};

export type StatementProposal = {
  /** All its quotes, in the order given. */
  readonly quotes: readonly SettledQuote[];
  /** Those that no statement has yet. */
  readonly fresh: readonly SettledQuote[];
  /** The statement they would join; `null` for a new one. */
  readonly statementId: string | null;
  readonly pairs: readonly QuotePair[];
  /** Who is credited with the words, the one who said them among them where that is confirmed. */
  readonly conflict: SpeakerConflict | null;
};

export type ProposedStatements = {
  readonly proposals: readonly StatementProposal[];
  /** The same words, confirmed to be different people's: never joined. */
  readonly blocked: readonly (readonly [SettledQuote, SettledQuote])[];
};

/** Proposals over the settled quotes of all articles. A group within one article is none. */
export function proposeStatements(
  quotes: readonly SettledQuote[],
  { statementOf, declined }: AnsweredStatements,
): ProposedStatements {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const found = joinQuotes(quotes.map(printedQuote));
  const groups = found.statements.flatMap(({ ids, pairs }) => {
    const members = ids.map((id) => byId.get(id) as SettledQuote);
    const fresh = members.filter(({ id }) => !statementOf.has(id));
    const articles = new Set(members.map(({ article }) => article.versionId));
    if (fresh.length === 0 || articles.size < 2 || isDeclined(ids, declined)) return [];
    const statementId = mostFrequent(ids.flatMap((id) => statementOf.get(id) ?? []));
    return [{ members, fresh, pairs, statementId, quotes: creditsOf(members) }];
  });
  return {
    proposals: conflictsFirst(groups).map(({ statement: { members, ...group }, conflict }) => ({
      ...group,
      quotes: members,
      conflict,
    })),
    blocked: found.blocked.map(({ ids: [one, other] }) => [
      byId.get(one) as SettledQuote,
      byId.get(other) as SettledQuote,
    ]),
  };
}

/** A quote's own words: an omission parts them, as the ellipsis between its spans does on the page. */
export function printedQuote({ id, printed, article, confirmed }: SettledQuote): PrintedQuote {
  return {
    id,
    text: printed,
    publishedOn: article.publishedOn,
    confirmedSpeaker: confirmed?.speakerId ?? null,
  };
}

/** Whom print credits, and whom the record: words credited to one person everywhere may be another's. */
function creditsOf(quotes: readonly SettledQuote[]) {
  return quotes.flatMap(({ id, creditedName, confirmed }) => [
    { id, credited: creditedName },
    { id: `${id} record`, credited: confirmed?.name ?? null },
  ]);
}

function isDeclined(ids: readonly string[], declined: AnsweredStatements["declined"]): boolean {
  return declined.some((answered) => ids.every((id) => answered.includes(id)));
}

/** The value that occurs most often, of several the first; `null` of none. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
