/** What pages say of a statement in words. */
import { counted } from "@/components/ui/number-words";
import { abridged } from "@/lib/core/text/beginning";
import type { OutletFigures, StatementPage, StatementRecord } from "@/lib/core/views/statements";

/** Longest beginning of the words that stands in a heading, UTF-16 units. */
const LONGEST_TITLE = 120;

/**
 * Who said it, where that is known, and the words as recorded, or as printed. An
 * outlet's paraphrase stands without quotation marks: its words are not the speaker's.
 */
export function statementTitle({ speaker, record, prints }: Omit<StatementPage, "id">): string {
  const print = prints.find(({ inQuotationMarks }) => inQuotationMarks) ?? prints[0];
  if (record) return spokenTitle(speaker, record.wording);
  if (!print) return titleOf(speaker, "nothing printed any more");
  return print.inQuotationMarks
    ? spokenTitle(speaker, print.printed)
    : titleOf(speaker, abridged(print.printed, LONGEST_TITLE));
}

/** Who said it, where that is known, and the beginning of the words in quotation marks. */
export function spokenTitle(speaker: string | null, words: string): string {
  return titleOf(speaker, `“${abridged(unmarked(words), LONGEST_TITLE)}”`);
}

function titleOf(speaker: string | null, title: string): string {
  return speaker === null ? title : `${speaker}: ${title}`;
}

/** "Printed by 2 outlets. 1 of 3 articles is a copy and not counted again." */
export function figuresSentence({ articles, outlets, copies }: OutletFigures): string {
  const printed = `Printed by ${counted(outlets, "outlet")}${articles > outlets + copies ? ` in ${counted(articles - copies, "article")}` : ""}.`;
  if (copies === 0) return printed;
  return `${printed} ${copies} of ${counted(articles, "article")} ${copies === 1 ? "is a copy" : "are copies"} and not counted again.`;
}

/** "Ada Finch or Finch" */
export function anyOf(names: readonly string[]): string {
  return names.join(" or ");
}

/** "Record of a speech, Kyiv Post": where the words are from. */
export function sourceWords({ title, publisher }: NonNullable<StatementRecord["source"]>): string {
  return publisher === null || title.includes(publisher) ? title : `${title}, ${publisher}`;
}

/** The words without the quotation marks and the comma that print sets around them. */
function unmarked(words: string): string {
  return words.replace(/^[“"„«\s]+/u, "").replace(/[,\s”"“»]+$/u, "");
}
