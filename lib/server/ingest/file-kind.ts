import "server-only";

/** First bytes of the files people upload by mistake, and what to call them. */
const SIGNATURES: readonly (readonly [bytes: string, name: string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\x03\x04", "a Word document or ZIP archive"],
  ["\xd0\xcf\x11\xe0", "an old Word document"],
  ["{\\rtf", "a rich text (RTF) document"],
  ["\x89PNG", "a picture"],
  ["GIF8", "a picture"],
  ["\xff\xd8\xff", "a picture"],
  ["\x1f\x8b", "a compressed file"],
  ["SQLite format 3\0", "a database"],
  ["\x7fELF", "a program"],
];

/** Names the kind of file by its first bytes, with its article; null if they are none of the usual mistakes. */
export function fileKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
}
