/** What a browser can refuse of a text that somebody brings in, before it is sent. */
import { MAXIMUM_SOURCE_BYTES, textFault } from "./canonical-text";

/** What is wrong with a chosen file, or `null`. */
export function fileFault(file: { readonly size: number } | null): string | null {
  if (!file) return "Choose a file.";
  if (file.size === 0) return "The file is empty; choose one that holds text.";
  return file.size > MAXIMUM_SOURCE_BYTES
    ? `The file has ${megabytes(file.size)} MB; choose one of at most 5 MB, or paste its text.`
    : null;
}

/** What is wrong with a pasted text, or `null`; `nothing` is what to say of none. */
export function pasteFault(content: string, nothing: string): string | null {
  if (content.trim() === "") return nothing;
  const bytes = bytesOf(content);
  if (bytes > MAXIMUM_SOURCE_BYTES) return `This has ${megabytes(bytes)} MB; paste at most 5 MB.`;
  // A form that is sent puts other characters in the place of these, in silence.
  return textFault(content)?.message ?? null;
}

/** Length in UTF-8. Half a surrogate pair counts as the character that would stand for it. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}
