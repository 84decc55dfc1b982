import { counted } from "@/components/ui/number-words";
import { MAXIMUM_SOURCE_BYTES, textFault } from "@/lib/core/text/canonical-text";

/** The three ways a text comes in, and what can be refused before it is sent. */
export const WAYS = [
  { id: "text", word: "Paste text" },
  { id: "html", word: "Paste HTML" },
  { id: "file", word: "Upload a file" },
] as const;
export type Way = (typeof WAYS)[number]["id"];

/** What is wrong with the text before it is sent, or `null`. */
export function sourceFault(way: Way, content: string, file: { size: number } | null): string | null {
  if (way === "file") {
    if (!file) return "Choose a file.";
    if (file.size === 0) return "The file is empty; choose one that holds the article's text.";
    return file.size > MAXIMUM_SOURCE_BYTES
      ? `The file has ${megabytes(file.size)} MB; choose one of at most 5 MB, or paste the article's text.`
      : null;
  }
  if (content.trim() === "") return "Paste the article here.";
  const bytes = new TextEncoder().encode(content).length;
  if (bytes > MAXIMUM_SOURCE_BYTES) return `This has ${megabytes(bytes)} MB; paste at most 5 MB.`;
  // A form that is sent puts other characters in the place of these, in silence.
  return textFault(content)?.message ?? null;
}

const DROPPED_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  scripts: ["script", "scripts"],
  styles: ["style sheet", "style sheets"],
  noscripts: ["stand-in for a script", "stand-ins for scripts"],
  frames: ["frame", "frames"],
  templates: ["template", "templates"],
  trackers: ["tracking picture", "tracking pictures"],
  scriptLinks: ["script link", "script links"],
};

/** What a page carried that is no text, in words: "2 scripts, 1 frame". */
export function droppedWords(dropped: Readonly<Record<string, number>>): string {
  return Object.entries(dropped)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => {
      const [one, many] = DROPPED_WORDS[kind] ?? [kind, kind];
      return counted(count, one, many);
    })
    .join(", ");
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}
