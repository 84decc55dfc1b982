import "server-only";
import { analyse } from "chardet";
import { MAXIMUM_SOURCE_BYTES } from "@/lib/core/text/canonical-text";
import { fileKind } from "./file-kind";

/** Control characters a text may hold: tab, line feed, form feed, carriage return. */
const CONTROLS = /(?![\t\n\f\r])\p{Cc}/gu;

/** A text with more of these than one character in fifty is no text. */
const CONTROL_SHARE = 0.02;

export type DecodedText =
  | { readonly kind: "text"; readonly text: string }
  /** Not UTF-8. Nothing is stored before the admin has seen the text and agreed to the encoding. */
  | { readonly kind: "needs-confirmation"; readonly encoding: string; readonly text: string }
  | { readonly kind: "refused"; readonly reason: "empty" | "binary" | "too_large"; readonly message: string };

/**
 * Reads an uploaded file as text. UTF-8 is taken as it is, without its byte
 * order mark; any other encoding is detected and named. With `confirmed`, an
 * encoding this function proposed, the text comes back decided.
 */
export function decodeText(bytes: Uint8Array, options: { readonly confirmed?: string } = {}): DecodedText {
  if (bytes.length > MAXIMUM_SOURCE_BYTES) {
    const size = (bytes.length / (1024 * 1024)).toFixed(1);
    return refused("too_large", `The file has ${size} MB; choose one of at most 5 MB, or paste its text.`);
  }
  if (bytes.length === 0) return empty;
  const kind = fileKind(bytes);
  if (kind) {
    return refused("binary", `This is ${kind}, not text; save it as .txt or .html, or paste its text.`);
  }
  // Every other byte of such a file is zero, which is UTF-8 for a null character.
  const utf8 = unmarkedUtf16(bytes) ? null : decode(bytes, "utf-8");
  if (utf8 !== null) return judge(utf8, { kind: "text", text: utf8 });
  if (options.confirmed !== undefined) {
    const text = decode(bytes, options.confirmed);
    if (text !== null) return judge(text, { kind: "text", text });
  }
  const guess = guessEncoding(bytes);
  if (!guess) return notText;
  return judge(guess.text, { kind: "needs-confirmation", ...guess });
}

function refused(reason: "empty" | "binary" | "too_large", message: string): DecodedText {
  return { kind: "refused", reason, message };
}

const empty = refused("empty", "The file is empty; choose one that holds text.");
const notText = refused("binary", "This file is not text; save it as .txt or .html, or paste its text.");

function judge(text: string, accepted: DecodedText): DecodedText {
  if (text.trim() === "") return empty;
  if (text.includes("\0")) return notText;
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls > CONTROL_SHARE * text.length ? notText : accepted;
}

/** Null if the bytes are not in this encoding, or the platform does not know it. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // The decoder's only way to say "not in this encoding" (TypeError) or "unknown label" (RangeError).
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

function guessEncoding(bytes: Uint8Array): { encoding: string; text: string } | null {
  for (const label of likelyEncodings(bytes)) {
    const text = decode(bytes, label);
    if (text === null) continue;
    // Latin-1 and its kin read curly quotes of the Windows code pages as invisible C1 controls.
    if (/[\u0080-\u009f]/.test(text)) continue;
    return { encoding: new TextDecoder(label).encoding, text };
  }
  return null;
}

function* likelyEncodings(bytes: Uint8Array): Generator<string> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) yield "utf-16le";
  else if (first === 0xfe && second === 0xff) yield "utf-16be";
  else {
    const wide = unmarkedUtf16(bytes);
    if (wide) yield wide;
  }
  const declared = declaredEncoding(bytes);
  if (declared) yield declared;
  for (const match of analyse(bytes.subarray(0, 64 * 1024))) yield match.name;
  yield "windows-1252";
}

/** What a page says about itself in its first kilobyte, as browsers look for it (HTML Standard, 13.2.3.2). */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const label = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w:-]{2,40})/i.exec(head)?.[1] ?? null;
  return label && !/^utf-?16/i.test(label) ? label : null;
}

/** UTF-16 without a mark shows as text in which every other byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 6;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : null;
}
