import { readFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { BlockFacts } from "@/lib/core/boilerplate/block-facts";
import { ENGINE, runEngine } from "@/lib/core/suggestions/suggest";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { canonicalText, textFault } from "@/lib/core/text/canonical-text";
import { codePointCounter, type Span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { type Command, progress, UsageError } from "./command";

const STANDARD_INPUT = "-";

type SuggestOptions = {
  readonly files: readonly string[];
  /** Null is told by each file's ending. */
  readonly format: "text" | "html" | null;
  readonly withText: boolean;
};

/** `verbatim suggest`: one line of JSON a file; a file that cannot be read is named, and the others are done. */
export const run: Command = async (args) => {
  const { files, format, withText } = readSuggestOptions(args);
  let exitCode = 0;
  for (const file of files) {
    const read = await readArticle(file, format);
    if ("fault" in read) {
      progress(`${file}: ${read.fault}`);
      exitCode = 1;
    } else {
      process.stdout.write(`${await formatSuggestions(file, read, withText)}\n`);
    }
  }
  return exitCode;
};

/** Reads the command's words. Throws `UsageError` for any it does not know. */
export function readSuggestOptions(args: readonly string[]): SuggestOptions {
  const { values, positionals } = parse(args);
  const { format } = values;
  if (format !== undefined && format !== "text" && format !== "html") {
    throw new UsageError("--format is text or html.");
  }
  if (positionals.length === 0) throw new UsageError("Name a file, or - for standard input.");
  if (positionals.filter((file) => file === STANDARD_INPUT).length > 1) {
    throw new UsageError("Standard input can be read once.");
  }
  return { files: positionals, format: format ?? null, withText: values["with-text"] ?? false };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string" }, "with-text": { type: "boolean" } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** `facts` are what a page tells of its blocks; null for plain text. */
type Article = { readonly document: ArticleDocument; readonly facts: readonly BlockFacts[] | null };
type ReadArticle = Article | { readonly fault: string };

async function readArticle(file: string, format: "text" | "html" | null): Promise<ReadArticle> {
  const bytes = await readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const { decodeText } = await import("@/lib/server/ingest/decode-text");
  const decoded = decodeText(bytes);
  if (decoded.kind === "refused") return { fault: decoded.message };
  if (decoded.kind === "needs-confirmation") progress(`${file}: read as ${decoded.encoding}.`);
  if (format === "html" || (format === null && /\.x?html?$/i.test(file))) {
    const { documentFromHtml } = await import("@/lib/server/ingest/html-document");
    const { document, blockFacts } = documentFromHtml(decoded.text, { withArticleNode: true });
    return { document, facts: blockFacts };
  }
  const fault = textFault(decoded.text);
  return fault
    ? { fault: fault.message }
    : { document: documentFromText(canonicalText(decoded.text)), facts: null };
}

async function readBytes(file: string): Promise<Uint8Array | { readonly fault: string }> {
  if (file === STANDARD_INPUT) return buffer(process.stdin);
  try {
    // The command runs in the project; the file was named from where it was called.
    return await readFile(path.resolve(process.env.INIT_CWD ?? process.env.PWD ?? "", file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { fault: code === "ENOENT" ? "There is no such file." : `It cannot be read (${code}).` };
  }
}

async function formatSuggestions(
  file: string,
  { document, facts }: Article,
  withText: boolean,
): Promise<string> {
  const { sha256 } = await import("@/lib/server/sha256");
  const { text } = document;
  const counter = codePointCounter(text);
  const pointsOf = ({ start, end }: Span) => [counter.at(start), counter.at(end)];
  const { language, blocks, quotes, notSpeech } = runEngine(document, facts ? { html: facts } : {});
  return JSON.stringify({
    file,
    sha256: sha256(text),
    language,
    engine: ENGINE,
    ...(withText ? { text } : {}),
    blocks: blocks.map(({ span: { start, end }, label, score }) => ({
      start: counter.at(start),
      end: counter.at(end),
      label,
      score,
    })),
    quotes: quotes.map(({ form, spans, source, cue, score, why }) => ({
      form,
      spans: spans.map(pointsOf),
      source: source && { ...source, spans: source.spans.map(pointsOf) },
      cue: cue && { spans: cue.spans.map(pointsOf) },
      score: rounded(score),
      why,
    })),
    notSpeech: notSpeech.map(({ spans, score, why }) => ({
      spans: spans.map(pointsOf),
      score: rounded(score),
      why,
    })),
  });
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
