import "server-only";
import type { Actor } from "@/lib/core/access/actor";
import { can } from "@/lib/core/access/permissions";
import { normaliseWords } from "@/lib/core/alignment/normalise-words";
import { cutPassages } from "@/lib/core/references/cut-passages";
import { findTurns } from "@/lib/core/references/find-turns";
import type { ReferenceFacts } from "@/lib/core/references/reference-facts";
import { isKeptWord, searchWordsOf } from "@/lib/core/references/search-words";
import type { Turn } from "@/lib/core/references/turns";
import { canonicalText, countWords, textFault } from "@/lib/core/text/canonical-text";
import { controlsFault } from "@/lib/core/text/control-characters";
import type { Span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import type { ReferencePreview } from "@/lib/core/views/reference-listing";
import { recordAudit } from "@/lib/server/audit/commands";
import { dayToColumn } from "@/lib/server/db/calendar-day";
import { db, type Transaction } from "@/lib/server/db/client";
import { AppError } from "@/lib/server/errors";
import { sha256 } from "@/lib/server/sha256";

/** Rows of one insert: a statement's parameters stay a few hundred kB. */
const ROWS_AT_ONCE = 500;
/** Different words of one reference that similar spellings are looked for among; a long book has fewer. */
const MOST_NEW_WORDS = 100_000;
/** A text of 5 MB has thousands of passages. */
const PATIENCE_MS = 60_000;

export type NewReference = {
  readonly id?: string;
  readonly facts: ReferenceFacts;
  readonly text: string;
  /** The words that its page sets in bold type, UTF-16 units into `text`: names among them open turns. */
  readonly bold?: readonly Span[];
  /** Whose words each range of the text is; left out, those that are found in it. */
  readonly turns?: readonly Turn[];
  /** The hash that was seen in the preview: if the text now reads differently, nothing is stored. */
  readonly confirmedSha256?: string;
};

/** Reads a text the way `addReference` will, and says whose turns it holds. */
export async function previewReference(
  actor: Actor,
  raw: string,
  bold: readonly Span[] = [],
): Promise<ReferencePreview> {
  requireAdder(actor);
  const text = readText(raw);
  const hash = sha256(text);
  const found = await db().reference.findUnique({
    where: { sha256: hash },
    select: { id: true, title: true },
  });
  return { text, sha256: hash, words: countWords(text), turns: turnsOf(text, raw, bold), duplicateOf: found };
}

/**
 * Stores the record of a speech event for good. Refuses a text that is here
 * already, and names the reference that has it; asked again for the same `id`,
 * it changes nothing.
 */
export async function addReference(
  actor: Actor,
  { id, facts, text: raw, bold = [], turns, confirmedSha256 }: NewReference,
): Promise<{ readonly id: string }> {
  requireAdder(actor);
  const text = readText(raw);
  const hash = sha256(text);
  if (confirmedSha256 !== undefined && hash !== confirmedSha256) {
    throw new AppError("conflict", "The text has changed since you confirmed it. Look at it again.");
  }
  const passages = cutPassages(text);
  const inText = turns ?? turnsOf(text, raw, bold);
  const { occurredOn, ...columns } = facts;
  return db().$transaction(
    async (transaction) => {
      // One at a time for each text: the constraint alone could not name the reference that has it.
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`verbatim.reference ${hash}`}))`;
      const found = await transaction.reference.findUnique({ where: { sha256: hash } });
      if (found && found.id === id) return { id };
      if (found) throw new AppError("conflict", `This text is already here: “${found.title}”.`);
      const speaker = await requireSpeaker(transaction, facts.speakerId);
      const stored = inText.length === 0 && speaker ? [{ speaker, start: 0, end: text.length }] : inText;
      const made = await transaction.reference.create({
        data: {
          ...columns,
          ...(id ? { id } : {}),
          occurredOn: dayToColumn(occurredOn),
          text,
          turns: stored as unknown as object[],
          sha256: hash,
          addedById: actor.userId,
        },
      });
      const said = [
        facts.title,
        facts.occasion,
        facts.publisher,
        speaker,
        ...stored.map((turn) => turn.speaker),
      ];
      const head = {
        start: 0,
        length: 0,
        words: searchWordsOf(normaliseWords([...new Set(said)].join(" · "))),
      };
      await writePassages(transaction, made.id, [head, ...passages]);
      await writeWords(transaction, passages);
      await recordAudit(transaction, actor, {
        action: "reference.add",
        subjectType: "Reference",
        subjectId: made.id,
        detail: { sha256: hash },
      });
      return { id: made.id };
    },
    { timeout: PATIENCE_MS },
  );
}

/** Where the words of a turn begin behind its label is found again when it is asked. */
/** Bold words are known by their place, which is another one where the text was not read as it came. */
function turnsOf(text: string, raw: string, bold: readonly Span[]): readonly Turn[] {
  return findTurns(text, text === raw ? bold : []).map(({ speaker, start, end }) => ({
    speaker,
    start,
    end,
  }));
}

type Passages = ReturnType<typeof cutPassages>;

async function writePassages(
  transaction: Transaction,
  referenceId: string,
  passages: Passages,
): Promise<void> {
  for (let from = 0; from < passages.length; from += ROWS_AT_ONCE) {
    const rows = passages.slice(from, from + ROWS_AT_ONCE);
    // Search words hold blanks, and no line break.
    await transaction.$executeRaw`
      INSERT INTO "ReferencePassage" ("referenceId", "number", "start", "length", "words")
      SELECT ${referenceId}::uuid, number, start, length, array_to_tsvector(string_to_array(words, E'\n'))
        FROM unnest(${rows.map((_, at) => from + at)}::int[], ${rows.map(({ start }) => start)}::int[],
                    ${rows.map(({ length }) => length)}::int[],
                    ${rows.map(({ words }) => words.join("\n"))}::text[]) AS passage(number, start, length, words)`;
  }
}

async function writeWords(transaction: Transaction, passages: Passages): Promise<void> {
  const words = new Set(passages.flatMap((passage) => passage.words.filter((word) => isKeptWord(word))));
  // In order, so that two references that arrive together wait for each other in one direction.
  const inOrder = [...words].slice(0, MOST_NEW_WORDS).sort();
  await transaction.$executeRaw`
    INSERT INTO "ReferenceWord" ("word") SELECT unnest(${inOrder}::text[]) ON CONFLICT DO NOTHING`;
}

/** The name of the speaker, if one is given and known. */
async function requireSpeaker(transaction: Transaction, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const speaker = await transaction.speaker.findUnique({ where: { id }, select: { name: true } });
  if (speaker) return speaker.name;
  const message = "This speaker is not in the registry. Choose one from the list.";
  throw new AppError("invalid", message, { issues: [{ pointer: "/speakerId", message }] });
}

/** The text as it will be kept. Throws `AppError` for one that holds no words, or cannot be stored or shown. */
function readText(raw: string): string {
  const fault =
    textFault(raw)?.message ?? wordsFault(raw) ?? controlsFault(documentFromText(canonicalText(raw)));
  if (fault) throw new AppError("invalid", fault, { issues: [{ pointer: "/content", message: fault }] });
  return canonicalText(raw);
}

function wordsFault(text: string): string | null {
  if (text.trim() === "") return "There is no text here. Paste the record or choose a file.";
  return countWords(text) === 0 ? "There are no words in this text. Paste the record’s own words." : null;
}

function requireAdder(actor: Actor): void {
  if (!can(actor, "record.add")) throw new AppError("forbidden", "Sign in to add a reference.");
}
