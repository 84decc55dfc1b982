import "server-only";
import { type Span, span } from "@/lib/core/text/offsets";
import { readArticleForm } from "./article-form";
import { documentFromHtml } from "./html-document";

export type ReferenceForm = {
  /** The record's text: pasted, or out of a file; of a page the text that can be read on it. */
  readonly text: string;
  /** The words that a page sets in bold type, in text order; UTF-16 units into the text. */
  readonly bold: readonly Span[];
  /** The encoding the file was read in, if it is not UTF-8. */
  readonly encoding: string | null;
  /** False until the person has agreed to that encoding. */
  readonly encodingConfirmed: boolean;
};

const FACTS = [
  "title",
  "kind",
  "grade",
  "publisher",
  "occasion",
  "occurredOn",
  "speakerId",
  "url",
  "archivedUrl",
] as const;

/** Reads the text out of the form of a new reference. Refuses what is no text. */
export async function readReferenceForm(data: FormData): Promise<ReferenceForm> {
  const { source, encoding, encodingConfirmed } = await readArticleForm(data);
  if (source.format !== "html") return { text: source.content, bold: [], encoding, encodingConfirmed };
  const { text, inlines } = documentFromHtml(source.content).document;
  const bold = inlines.filter(({ kind }) => kind === "strong").map(({ start, end }) => span(start, end));
  return { text, bold, encoding, encodingConfirmed };
}

/** The facts as typed; a field that was not sent is empty. */
export function readReferenceFacts(data: FormData): Readonly<Record<(typeof FACTS)[number], string>> {
  const typed = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  return Object.fromEntries(FACTS.map((name) => [name, typed(name)])) as Record<
    (typeof FACTS)[number],
    string
  >;
}
