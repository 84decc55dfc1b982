/**
 * Kinds of common words, lower case: what running prose needs and labels do
 * not, and what tells who is spoken to or of. English, German, French and
 * Spanish, and the signs that do the same in Japanese and Chinese.
 */

/** Bits of a word's kinds. */
export const STOP_WORD = 1;
export const YOU_WORD = 2;
export const WE_WORD = 4;
export const REPORT_WORD = 8;
export const MONTH_WORD = 16;

const LISTS: readonly (readonly [number, string])[] = [
  [
    STOP_WORD,
    `
  a aber about after al all als also am an and any are as at au auch auf aus aux avec be been before bei
  being but by can ce ces cette como con could da dans das dass de del dem den der des did die do does
  du durch e ein eine einem einen einer el elle en er es est et eu for from für ha haben had has hat
  have he her him his how i if il ils im in into is ist it its just kein la las le les lo los mais man
  me mehr mit more my más nach ne nicht no noch non not now nur oder of on one only or ou our out over
  para pas pero plus por pour qu que qui sa se sein seine ses she sich sie sind so some sont su such sur
  than that the their them then there these they this those to two um un una und une up us vom von vor
  war was we werden were what when where which while who will wird with would y you your zu zum zur à
  über い か が し た て で と な に の は も ら れ を 不 也 了 和 在 就 是 有 的 这`,
  ],
  [YOU_WORD, "ihr ihre sie votre vos vous you you'll you're your yours"],
  [WE_WORD, "nos notre nous our unsere us we we'll we're wir"],
  [REPORT_WORD, "according added dit he said sagte says she they told wrote"],
  [
    MONTH_WORD,
    `
  août apr april aug august avril dec december dezember décembre feb februar february février jan januar
  january janvier juillet juin jul juli july jun june juni mai mar march mars may märz nov november
  novembre oct october octobre oktober sep sept september septembre`,
  ],
];

const KINDS = readLists();

/** The kinds of a word in lower case, as bits; 0 if it is of none. */
export function kindsOfWord(word: string): number {
  return KINDS.get(word) ?? 0;
}

function readLists(): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const [kind, words] of LISTS) {
    for (const word of words.trim().split(/\s+/)) kinds.set(word, (kinds.get(word) ?? 0) | kind);
  }
  return kinds;
}
