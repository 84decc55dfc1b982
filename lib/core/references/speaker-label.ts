/** The opening of a line of a record, read as the name of who speaks. */
import { DATELINES, HEADING_WORDS } from "./label-words";
import { PARTICLES, ROLES, TITLES } from "./speaker-titles";

/**
 * `sure`: a title, a role or a question mark of a transcript says that it is a
 * speaker. `likely`: a name of two to four words. `possible`: one word, or
 * capitals that could be a heading: only that it comes back tells.
 */
export type LabelEvidence = "sure" | "likely" | "possible";

export type SpeakerLabel = {
  /** As the record has it, without what stands in brackets or after a comma. */
  readonly speaker: string;
  readonly evidence: LabelEvidence;
  /** UTF-16 units from the start of the line: where the label begins, and where the words after it do. */
  readonly start: number;
  readonly end: number;
};

/** A label is never longer, UTF-16 units; no more of a line is read. */
const LONGEST_LABEL = 100;
const MOST_WORDS = 8;

/** Before the label: a bullet or a mark of emphasis, and the time in a recording. */
const LEAD = /^[\s*_#>•–—-]{0,8}(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?[\s*_–—-]{0,4})?/u;

/** A colon that words may follow: "10:30" and "https://" have none. */
const COLON = /^([^:\n]{1,90}?)[*_\s]{0,3}[:：][*_]{0,3}(?=\s|$)/u;

/** "Q.", "A.", "The President.", "Mr. Smith.": how older transcripts set them. */
const STOP = /^([QA]|(?:\p{Lu}\p{L}{0,12}[.]? ){1,3}?\p{Lu}[\p{L}'’-]{1,20})[.](?=\s|$)/u;

/** "Q" with a wide blank after it, as the White House sets it. */
const BARE_QUESTION = /^([QA])(?:\t| {2,}|\u00a0+ ?)(?=\S)/u;

/** The label at the start of `line`, or `null`. Reads its first hundred units. */
export function readLabel(line: string): SpeakerLabel | null {
  const start = LEAD.exec(line)?.[0].length ?? 0;
  const opening = line.slice(start, start + LONGEST_LABEL);
  const colon = COLON.exec(opening);
  const stop = colon ? null : (STOP.exec(opening) ?? BARE_QUESTION.exec(opening));
  const match = colon ?? stop;
  if (!match) return null;
  const speaker = bareName(match[1] as string);
  const evidence = weigh(speaker, stop !== null);
  return evidence && { speaker, evidence, start, end: start + match[0].length };
}

/**
 * The words in bold type that open a line, read as a label without a colon.
 * Headings are set so too: short of a title or a role, only that it comes back tells.
 */
export function readBoldLabel(words: string): Pick<SpeakerLabel, "speaker" | "evidence"> | null {
  if (words.length > LONGEST_LABEL) return null;
  const speaker = bareName(words.replace(/[\s:：.]+$/u, ""));
  const evidence = weigh(speaker, false);
  return evidence && { speaker, evidence: evidence === "sure" ? "sure" : "possible" };
}

/** "Jens Stoltenberg (NATO Secretary General)" and "Oana Lungescu, spokesperson" by the name alone. */
function bareName(label: string): string {
  return label
    .replace(/[([][^)\]]*[)\]]?/gu, " ")
    .replace(/,.*$/su, "")
    .replace(/[*_\s]+/gu, " ")
    .trim();
}

/** What the words of a label say for its being a speaker; `null` if it can be none. */
function weigh(label: string, beforeStop: boolean): LabelEvidence | null {
  const words = label.split(" ");
  const forms = words.map((word) =>
    word
      .toLowerCase()
      .replace(/[.’']s?$/u, "")
      .replaceAll(".", ""),
  );
  if (label === "" || words.length > MOST_WORDS || !/^\p{Lu}/u.test(label)) return null;
  if (!words.every((word, index) => isNameLike(word, forms[index] as string))) return null;
  if (forms.some((form) => HEADING_WORDS.has(form))) return null;
  const [first = "", second = ""] = forms;
  const opensAsTitle = TITLES.has(first) || (first === "the" && (TITLES.has(second) || ROLES.has(second)));
  if (beforeStop) return opensAsTitle || /^[QA]$/.test(label) ? "sure" : null;
  if (opensAsTitle || forms.some((form) => ROLES.has(form) || TITLES.has(form))) return "sure";
  if (first === "the") return null;
  if (forms.every((form) => DATELINES.has(form))) return null;
  return words.length >= 2 && words.length <= 4 ? "likely" : "possible";
}

/** A capital, a particle between capitals, or the number of "Speaker 2". */
function isNameLike(word: string, form: string): boolean {
  return PARTICLES.has(form) || /^\d{1,2}$/.test(word) || /^[“"'’]?\p{Lu}[\p{L}\p{M}.'’"”-]*$/u.test(word);
}
