/** Tells the language of a text by its function words, for the languages the suggestions know. */

/** ISO 639 codes; "und" is any other language, or a text too short to tell. */
export type Language = "en" | "de" | "fr" | "und";

/** Frequent small words that no two of the three languages share. */
const FUNCTION_WORDS: Readonly<Record<Exclude<Language, "und">, string>> = {
  en: "the of and to that is was for with his he it by from are at this have has not they which be said",
  de: "der und das den von zu dem ist nicht sich auf eine ein auch als wird bei für einen nach sind wie dass zur",
  fr: "le la les et des du une dans que qui est pour pas au sur il par avec plus ce sont aux cette ses",
};

const LANGUAGE_OF: ReadonlyMap<string, Exclude<Language, "und">> = new Map(
  (Object.keys(FUNCTION_WORDS) as (keyof typeof FUNCTION_WORDS)[]).flatMap((language) =>
    FUNCTION_WORDS[language].split(" ").map((word) => [word, language] as const),
  ),
);

/** As much of a text as is read, UTF-16 units. */
const READ = 20_000;

/** Of the words read, the share that must be function words of a language. Prose has one in four, a list of names none. */
const LEAST_SHARE = 0.08;

/** Two languages as near to each other as this cannot be told apart. */
const LEAST_LEAD = 1.5;

/** The language of a text; reads its first 20,000 UTF-16 units. */
export function detectLanguage(text: string): Language {
  const words =
    text
      .slice(0, READ)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = { en: 0, de: 0, fr: 0 };
  for (const word of words) {
    const language = LANGUAGE_OF.get(word);
    if (language) counts[language]++;
  }
  const [first, second] = (Object.keys(counts) as (keyof typeof counts)[])
    .map((language) => ({ language, count: counts[language] }))
    .sort((a, b) => b.count - a.count);
  if (!first || first.count < Math.max(2, LEAST_SHARE * words.length)) return "und";
  return first.count >= LEAST_LEAD * (second?.count ?? 0) ? first.language : "und";
}
