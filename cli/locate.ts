import { open, readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import {
  type CollectionLocation,
  collectReferences,
  locateInCollection,
} from "@/lib/core/alignment/reference-collection";
import { indexReference, type ReferenceIndex } from "@/lib/core/alignment/reference-index";
import { compareCredit } from "@/lib/core/references/compare-credit";
import { findTurns } from "@/lib/core/references/find-turns";
import { codePointCounter } from "@/lib/core/text/offsets";
import { type Command, CommandFailure, progress, UsageError } from "./command";

type FileReference = ReferenceIndex & { readonly file: string };

const quoteLine = z.object({ quote: z.string(), speaker: z.string().nullish() });

/** `verbatim locate`: finds the passage of each quote in the reference files. */
export const run: Command = async (args) => {
  const { references: files, quotes } = readLocateOptions(args);
  const collection = collectReferences(await Promise.all(files.map(readReference)));
  let bad = 0;
  let number = 0;
  for await (const line of createInterface({ input: await openQuotes(quotes), crlfDelay: Infinity })) {
    number++;
    if (line.trim() === "") continue;
    const read = readQuoteLine(line);
    if (typeof read === "string") {
      progress(`Line ${number}: ${read}`);
      bad++;
      continue;
    }
    const location = locateInCollection(read.quote, collection, read.speaker ?? null);
    process.stdout.write(`${JSON.stringify(answerLine(read, location))}\n`);
  }
  return bad === 0 ? 0 : 1;
};

/** Reads the command's words. Throws `UsageError` for any it does not know. */
export function readLocateOptions(args: readonly string[]): {
  readonly references: readonly string[];
  /** `null` for standard input. */
  readonly quotes: string | null;
} {
  const { values, positionals } = parse(args);
  const [quotes = "-", ...more] = positionals;
  if (!values.reference) throw new UsageError("Name a file to look in: --reference FILE.");
  if (more.length > 0) throw new UsageError("One file of quotes at most.");
  return { references: values.reference, quotes: quotes === "-" ? null : quotes };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { reference: { type: "string", multiple: true } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The quote of one line, or what is wrong with the line. */
export function readQuoteLine(line: string): z.infer<typeof quoteLine> | string {
  try {
    const read = quoteLine.safeParse(JSON.parse(line));
    return read.success ? read.data : 'It needs a "quote" that is a text, and may have a "speaker".';
  } catch {
    return "It is no JSON.";
  }
}

/** What is printed for a quote; offsets are code points. */
export function answerLine(
  { quote, speaker }: z.infer<typeof quoteLine>,
  location: CollectionLocation<FileReference>,
) {
  if (!location.found) return { quote, match: null, reason: location.reason };
  const { match, reference } = location;
  const points = codePointCounter(reference.text);
  return {
    quote,
    match: {
      file: reference.file,
      start: points.at(match.span.start),
      end: points.at(match.span.end),
      speaker: match.speaker,
      similarity: match.similarity,
      wording: match.wording.value,
      operations: match.edits.map(({ kind, printedText, evidenceText, marked, meaning }) => ({
        kind,
        printed: printedText,
        record: evidenceText,
        marked,
        meaning,
      })),
    },
    ...(speaker ? { credited: compareCredit(speaker, match.speaker, reference.turns) } : {}),
  };
}

async function readReference(file: string): Promise<FileReference> {
  const bytes = await readFile(fromCaller(file)).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailure(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  return { ...indexReference(text, findTurns(text)), file };
}

async function openQuotes(file: string | null): Promise<NodeJS.ReadableStream> {
  if (file === null) return process.stdin;
  const handle = await open(fromCaller(file)).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailure(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  if ((await handle.stat()).isDirectory()) {
    await handle.close();
    throw new CommandFailure(`${file} is a folder; name the file with the quotes.`);
  }
  return handle.createReadStream();
}

/** The command runs in the project; files are named from where it was called. */
function fromCaller(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.env.PWD ?? "", file);
}
