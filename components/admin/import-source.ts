import { counted } from "@/components/ui/number-words";
import { fileFault, pasteFault } from "@/lib/core/text/source-fault";

/** The three ways a text comes in, and what can be refused before it is sent. */
export const WAYS = [
  { id: "text", word: "Paste text" },
  { id: "html", word: "Paste HTML" },
  { id: "file", word: "Upload a file" },
] as const;
export type Way = (typeof WAYS)[number]["id"];

/** What is wrong with the text before it is sent, or `null`. */
export function sourceFault(way: Way, content: string, file: { size: number } | null): string | null {
  return way === "file" ? fileFault(file) : pasteFault(content, "Paste the article here.");
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
