import "server-only";
import { MAXIMUM_SOURCE_BYTES } from "@/lib/core/text/canonical-text";
import type { ArticleSource, FactGuesses } from "@/lib/server/articles/commands";
import { AppError } from "@/lib/server/errors";
import { decodeText } from "./decode-text";

export type ArticleForm = {
  readonly source: ArticleSource;
  /** The encoding the file was read in, if it is not UTF-8. */
  readonly encoding: string | null;
  /** False until the admin has agreed to that encoding. */
  readonly encodingConfirmed: boolean;
};

type FactsInput = Readonly<Record<"title" | "outlet" | "publishedOn" | "url", string>>;

/** Reads the text out of the import form: pasted, or a file's bytes decoded. Refuses what is no text. */
export async function readArticleForm(data: FormData): Promise<ArticleForm> {
  const way = data.get("way");
  if (way !== "file") {
    const format = way === "html" ? "html" : "text";
    const content = stringOf(data.get(format));
    if (Buffer.byteLength(content) > MAXIMUM_SOURCE_BYTES) {
      throw refusal("too-large", "This is longer than 5 MB; paste at most that.");
    }
    return { source: { format, content }, encoding: null, encodingConfirmed: true };
  }
  const file = data.get("file");
  if (!(file instanceof File) || file.name === "") throw refusal("invalid", "Choose a file.");
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (decoded.kind === "refused") {
    throw refusal(decoded.reason === "too_large" ? "too-large" : "invalid", decoded.message);
  }
  const source = { format: formatOf(file), content: decoded.text };
  if (decoded.kind === "text") return { source, encoding: null, encodingConfirmed: true };
  const encodingConfirmed = data.get("confirmedEncoding") === decoded.encoding;
  return { source, encoding: decoded.encoding, encodingConfirmed };
}

/** The facts as typed; what the page says about itself stands in for what was left empty. */
export function readFacts(data: FormData, guesses: FactGuesses): FactsInput {
  const typed = (name: string) => stringOf(data.get(name)).trim();
  return {
    title: typed("title") || (guesses.title ?? ""),
    outlet: typed("outlet"),
    publishedOn: typed("publishedOn") || (guesses.publishedOn ?? "").slice(0, 10),
    url: typed("url") || (guesses.url ?? ""),
  };
}

function formatOf(file: File): "text" | "html" {
  return /\.x?html?$/i.test(file.name) || file.type === "text/html" ? "html" : "text";
}

function stringOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}

function refusal(code: "invalid" | "too-large", message: string): AppError {
  return new AppError(code, message, { issues: [{ pointer: "/content", message }] });
}
