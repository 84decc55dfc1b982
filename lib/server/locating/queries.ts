import "server-only";
import { LRUCache } from "lru-cache";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { type Location, locateQuote, type QuoteMatch } from "@/lib/core/alignment/locate-quote";
import { isFunctionWord } from "@/lib/core/alignment/meaning-words";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { indexReference, type ReferenceIndex } from "@/lib/core/alignment/reference-index";
import { anyOf, candidateQuery, type SearchTerm } from "@/lib/core/references/candidate-query";
import { clipRecord } from "@/lib/core/references/clip-record";
import { compareSpeakers } from "@/lib/core/references/compare-speakers";
import { isKeptWord, searchWordsOf } from "@/lib/core/references/search-words";
import { beginningOf } from "@/lib/core/text/beginning";
import type { LocateAnswer, LocatedPassage, LocateRequest } from "@/lib/core/views/located-quote";
import { db } from "@/lib/server/db/client";
import type { Reference } from "@/lib/server/db/generated/client";
import { AppError } from "@/lib/server/errors";
import { countReferences } from "@/lib/server/references/queries";
import { referenceFromRow, turnsFromRow } from "@/lib/server/references/rows";

/** References whose text may be aligned with the quote. */
const MOST_CANDIDATES = 10;
/** Passages that are ranked; a search is made so that it finds fewer. */
const MOST_RANKED = 5_000;
/** A passage with less of what the quote's words tell than this share is not aligned; nor one with far less than the best. */
const LEAST_SHARE = 0.3;
const LEAST_OF_BEST = 0.6;
/** Passages that a person is shown. */
const MOST_SHOWN = 3;
/** A passage so much less like the quote than the best is not shown beside it. */
const LESS_LIKE = 0.2;
/** Characters of what an ellipsis swallowed that are shown. */
const LONGEST_OMISSION = 300;
/** Two words this alike may be one word spelt twice (pg_trgm's similarity). */
const LIKE_SPELLING = 0.5;
/** Unknown words whose spelling is looked at. */
const MOST_RESPELT = 8;

/** A reference, read for aligning. */
type Read = { readonly row: Reference; readonly index: ReferenceIndex };

/** References never change, so those that quotes are looked for in are read once. Sizes are words. */
const read = new LRUCache<string, Read>({
  maxSize: 500_000,
  sizeCalculation: ({ index }) => index.words.length + 1,
});

/**
 * The passages on record that have the words of a quote, best first: candidates
 * by full text, then word by word. None says that the words were not found, and
 * never that they were not said.
 */
export async function locateInReferences(
  actor: Actor,
  { exact, speaker }: LocateRequest,
): Promise<LocateAnswer> {
  const [candidates, references] = await Promise.all([findCandidates(actor, exact), countReferences()]);
  const found = (await readAll(candidates)).flatMap(({ row, index }) => {
    const location = locateQuote(exact, index);
    return location.found ? [{ row, match: location.match }] : [];
  });
  const ranked = found.sort(
    (a, b) =>
      b.match.similarity - a.match.similarity ||
      Number(names(b.match, speaker)) - Number(names(a.match, speaker)) ||
      a.row.grade.localeCompare(b.row.grade) ||
      a.row.id.localeCompare(b.row.id),
  );
  const best = ranked[0]?.match.similarity ?? 0;
  const shown = ranked.slice(0, MOST_SHOWN).filter(({ match }) => match.similarity >= best - LESS_LIKE);
  return {
    passages: shown.map(({ row, match }) => passageFrom(row, match)),
    references,
    unsearchable: unsearchable(exact),
  };
}

/**
 * Ids of the references most likely to have the words of a quote, likeliest
 * first: by the rarest of its words that some reference has, or by what is
 * spelt much like them.
 */
export async function findCandidates(actor: Actor, quote: string): Promise<readonly string[]> {
  if (!can(actor, "record.read")) throw new AppError("forbidden", "Sign in to look in the references.");
  const words = searchWordsOf(normaliseWords(quote).filter(({ bracketed }) => !bracketed));
  const [weighed, spellings] = await Promise.all([weigh(words), spell(words)]);
  const terms = words.map((word) => ({
    spellings: spellings.get(word) ?? [word],
    share: weighed.shares.get(word) ?? (isFunctionWord(word) ? COMMON_SHARE : weighed.lowest),
  }));
  return rank(terms, weighed.passages);
}

type Commonness = {
  /** Share of all passages that have the word, for common words. */
  readonly shares: ReadonlyMap<string, number>;
  /** What the others are taken for. */
  readonly lowest: number;
  readonly passages: number;
};

/** What a common word is taken for until the database has counted. */
const COMMON_SHARE = 0.5;
/** What any other word is taken for then. */
const RARE_SHARE = 0.01;

/** How common the words are by PostgreSQL's own statistics, which hold the thousand that most passages have. */
async function weigh(words: readonly string[]): Promise<Commonness> {
  const [common, [size]] = await Promise.all([
    db().$queryRaw<{ word: string | null; share: number }[]>`
      SELECT word, share::float8 AS share
        FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS common(word, share)
       WHERE schemaname = current_schema() AND tablename = 'ReferencePassage' AND attname = 'words'
         AND (word IS NULL OR word = ANY(${words}::text[]))`,
    db().$queryRaw<{ passages: number }[]>`
      SELECT greatest(reltuples, 0)::float8 AS passages FROM pg_class
       WHERE oid = to_regclass('"ReferencePassage"')`,
  ]);
  // Behind the shares of the words stand the lowest and the highest of them.
  const limits = common.filter(({ word }) => word === null).map(({ share }) => share);
  return {
    shares: new Map(common.flatMap(({ word, share }) => (word === null ? [] : [[word, share]]))),
    lowest: Math.min(RARE_SHARE, ...limits.map((share) => share / 2)),
    passages: size?.passages ?? 0,
  };
}

/**
 * For words of letters that no reference has, the ones some reference has that
 * are spelt much like them; for most of them none.
 */
async function spell(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const plain = words.filter((word) => isKeptWord(word));
  const rows = await db().$queryRaw<{ word: string; alike: string[] }[]>`
    SELECT word, ARRAY(SELECT kept."word" FROM "ReferenceWord" AS kept
                        WHERE kept."word" % unknown.word AND similarity(kept."word", unknown.word) >= ${LIKE_SPELLING}
                        ORDER BY similarity(kept."word", unknown.word) DESC, kept."word" LIMIT 4) AS alike
      FROM (SELECT word FROM unnest(${plain}::text[]) AS sought(word)
             WHERE NOT EXISTS (SELECT 1 FROM "ReferenceWord" WHERE "ReferenceWord"."word" = sought.word)
             LIMIT ${MOST_RESPELT}) AS unknown`;
  return new Map(rows.map(({ word, alike }) => [word, alike]));
}

async function rank(terms: readonly SearchTerm[], passages: number): Promise<readonly string[]> {
  const known = terms.filter(({ spellings }) => spellings.length > 0);
  const query = candidateQuery(known, passages);
  if (query === null) return [];
  const rows = await db().$queryRaw<{ id: string; shared: string[] }[]>`
    SELECT "referenceId" AS id,
           ARRAY(SELECT word FROM unnest(tsvector_to_array("words")) AS word
                  WHERE word = ANY(${terms.flatMap(({ spellings }) => spellings)}::text[])) AS shared
      FROM (SELECT "referenceId", "words" FROM "ReferencePassage"
             WHERE "words" @@ ${query}::tsquery AND "number" > 0 LIMIT ${MOST_RANKED}) AS found
     ORDER BY ts_rank("words", ${anyOf(known)}::tsquery) DESC, "referenceId"
     LIMIT ${2 * MOST_CANDIDATES}`;
  const weighed = rows
    .map(({ id, shared }) => ({ id, share: shareOf(terms, new Set(shared)) }))
    .sort((a, b) => b.share - a.share);
  const least = Math.max(LEAST_SHARE, LEAST_OF_BEST * (weighed[0]?.share ?? 0));
  const likely = weighed.filter(({ share }) => share >= least);
  return [...new Set(likely.map(({ id }) => id))].slice(0, MOST_CANDIDATES);
}

/** How much of what the words tell the shared ones tell, 0 to 1: a rare word tells more. */
function shareOf(terms: readonly SearchTerm[], shared: ReadonlySet<string>): number {
  const tells = ({ share }: SearchTerm) => -Math.log(Math.min(share, 0.99));
  const sum = (some: readonly SearchTerm[]) => some.reduce((total, term) => total + tells(term), 0);
  return sum(terms.filter(({ spellings }) => spellings.some((word) => shared.has(word)))) / sum(terms);
}

async function readAll(ids: readonly string[]): Promise<readonly Read[]> {
  const known = ids.flatMap((id) => read.get(id) ?? []);
  const missing = ids.filter((id) => !known.some(({ row }) => row.id === id));
  const rows = missing.length === 0 ? [] : await db().reference.findMany({ where: { id: { in: missing } } });
  const fresh = rows.map((row) => ({ row, index: indexReference(row.text, turnsFromRow(row)) }));
  for (const one of fresh) read.set(one.row.id, one);
  return [...known, ...fresh];
}

function passageFrom(row: Reference, { span, similarity, likeness, omissions }: QuoteMatch): LocatedPassage {
  const record = referenceFromRow(row);
  const { text, turns, from, paragraphsBefore } = clipRecord(record.text, record.turns, span);
  return {
    record: { ...record, kind: row.kind, text, turns: [...turns] },
    paragraphsBefore,
    start: span.start - from,
    end: Math.min(span.end - from, text.length),
    similarity,
    likeness,
    omissions: omissions.map(({ span: left, marked, meaning, crossesTurns }) => ({
      text: beginningOf(row.text.slice(left.start, left.end), LONGEST_OMISSION),
      marked,
      meaning,
      crossesTurns,
    })),
  };
}

/** True if a turn of the passage may be of `speaker`. */
function names({ turns }: QuoteMatch, speaker: string | null): boolean {
  return speaker !== null && turns.some((turn) => MAY_BE.has(compareSpeakers(turn.speaker, speaker)));
}
const MAY_BE: ReadonlySet<string> = new Set(["same", "maybe"]);

const UNSEARCHABLE = ["no_words", "one_word", "too_long"] as const;

function unsearchable(exact: string): LocateAnswer["unsearchable"] {
  const location: Location = locateQuote(exact, indexReference("x"));
  return location.found ? null : (UNSEARCHABLE.find((reason) => reason === location.reason) ?? null);
}
