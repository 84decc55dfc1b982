/** Two forms of one verb in two tenses, where D1 says that tense counts: auxiliaries and verbs of commitment. */

/** Agreement ("is", "are") is no difference of tense. */
const AUXILIARIES = tenses({
  "be now": "am is are",
  "be then": "was were",
  "have now": "have has",
  "have then": "had",
  "do now": "do does",
  "do then": "did",
});

/** Verbs that bind their subject to something. */
const COMMITMENTS = new Set(
  (
    "accept agree allow approve assure back commit decide deliver demand deploy end fund give guarantee join keep " +
    "offer oppose pay plan pledge promise propose provide refuse reject send sign stay stop support vow withdraw"
  ).split(" "),
);

const IRREGULAR = tenses({
  "give then": "gave given",
  "keep then": "kept",
  "pay then": "paid",
  "send then": "sent",
  "withdraw then": "withdrew withdrawn",
});

const ENDINGS = [
  ["", "now"],
  ["s", "now"],
  ["d", "then"],
  ["ed", "then"],
  ["ing", "going on"],
] as const;

function tenses(forms: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(forms).flatMap(([tense, list]) =>
      list.split(" ").map((form): [string, string] => [form, tense]),
    ),
  );
}

/** True for normalised forms such as "is" and "was", or "promise" and "promised". */
export function differInTense(form: string, other: string): boolean {
  const [mine, theirs] = [tenseOf(form), tenseOf(other)];
  if (mine === null || theirs === null || mine === theirs) return false;
  return mine.split(" ")[0] === theirs.split(" ")[0];
}

/** "promise then" for "promised"; `null` for a word that is neither auxiliary nor commitment. */
function tenseOf(form: string): string | null {
  const known = AUXILIARIES.get(form) ?? IRREGULAR.get(form);
  if (known) return known;
  for (const [ending, tense] of ENDINGS) {
    if (!form.endsWith(ending)) continue;
    const stem = form.slice(0, form.length - ending.length);
    // "promis-ing", "commit-t-ed", "den-i-ed"
    const verb = [stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")].find((one) => COMMITMENTS.has(one));
    if (verb) return `${verb} ${tense}`;
  }
  return null;
}
