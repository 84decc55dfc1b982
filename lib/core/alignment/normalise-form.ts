/**
 * One word's form for comparison: what decision rule D1 sets aside is gone
 * from it. Applied to both sides alike, so a rule that also rewrites an
 * innocent word ("promise") does no harm; it must only never make two
 * different words equal.
 */

/** Zero to twenty, the tens, and the first ordinals; D1 says "small numbers". */
const NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
    "sixteen seventeen eighteen nineteen twenty"
  )
    .split(" ")
    .map((word, value) => [word, String(value)])
    .concat(
      "thirty forty fifty sixty seventy eighty ninety"
        .split(" ")
        .map((word, index) => [word, String(30 + 10 * index)]),
      [
        ["first", "1st"],
        ["second", "2nd"],
        ["third", "3rd"],
      ],
    ),
);

/** British to American where no ending rule reaches, and names with two usual spellings. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ageing: "aging",
  aluminium: "aluminum",
  centre: "center",
  centres: "centers",
  cheque: "check",
  defence: "defense",
  fibre: "fiber",
  grey: "gray",
  judgement: "judgment",
  kiev: "kyiv",
  kilometre: "kilometer",
  kilometres: "kilometers",
  licence: "license",
  litre: "liter",
  litres: "liters",
  manoeuvre: "maneuver",
  metre: "meter",
  metres: "meters",
  offence: "offense",
  programme: "program",
  programmes: "programs",
  sceptic: "skeptic",
  sceptical: "skeptical",
  scepticism: "skepticism",
  theatre: "theater",
  towards: "toward",
};

const SYMBOLS: Readonly<Record<string, string>> = { "%": "percent", "&": "and" };

/** One raw word without what carries no letters: case, inner hyphens, the points of an initialism. */
export function plainForm(raw: string): string {
  // Most words of a long text are: nothing to set aside.
  if (/^[a-z]+$/.test(raw)) return raw;
  const plain = raw
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u00AD\u200B-\u200D\u2060\-‐‑]/g, "");
  // "U.S." and "US" are one word.
  return /^\p{L}(?:[.]\p{L})+[.]?$/u.test(plain) ? plain.replaceAll(".", "") : plain;
}

/** The comparable form of one raw word. Never empty for a word that holds a letter, figure or symbol. */
export function normaliseForm(raw: string): string {
  const word = plainForm(raw);
  if (/^\p{N}[\p{N}.,]*$/u.test(word)) return word.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, "");
  return SYMBOLS[word] ?? NUMBERS[word] ?? SPELLINGS[word] ?? americanEnding(word);
}

/** -ise and -isation to -ize, -our to -or, -lled and -lling to one l, -yse to -yze. */
function americanEnding(word: string): string {
  return word
    .replace(/(?<=\p{L}{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/u, "iz")
    .replace(/(?<=\p{L}{3})ys(?=(?:e|es|ed|ing)$)/u, "yz")
    .replace(/(?<=\p{L}{3})our(?=(?:s|ed|ing|able|er|ers|ite|hood|al|ful)?$)/u, "or")
    .replace(/(?<=\p{L}{2}[aeiou])ll(?=(?:ed|ing|er|ers)$)/u, "l");
}

const SECOND_WORDS: Readonly<Record<string, string>> = {
  "'re": "are",
  "'ve": "have",
  "'ll": "will",
  "'m": "am",
  "'s": "is",
  "'d": "would",
};

/**
 * The two words a contraction stands for ("don't": do, not; "it's": it, is), or
 * `null`. A possessive looks the same as "is"; it does no harm, since the
 * expansion counts only where the other side prints those two words.
 */
export function expandContraction(form: string): readonly [string, string] | null {
  if (form === "cannot" || form === "can't") return ["can", "not"];
  if (form === "won't") return ["will", "not"];
  if (form.endsWith("n't") && form.length > 3) return [form.slice(0, -3), "not"];
  const at = form.lastIndexOf("'");
  const second = at > 0 ? SECOND_WORDS[form.slice(at)] : undefined;
  return second ? [form.slice(0, at), second] : null;
}
