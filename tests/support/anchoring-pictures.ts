/** Pictures shared by the anchoring tests: what each is about, and the text with its span drawn in. */
export const PICTURES: readonly (readonly [about: string, picture: string])[] = [
  ["a word in the middle", "The minister <a>denied<b> it."],
  ["the first word", "<a>The<b> minister denied it."],
  ["the last word", "The minister denied <a>it.<b>"],
  ["the whole text", "<a>The minister denied it.<b>"],
  ["a repeated word, the second", "He said no, then he said <a>no<b>, and at last he said no."],
  ["a quotation", "Rutte: <a>“It has never been a promise,”<b> he said."],
  ["a stretch over two lines", "One line <a>ends here.\nAnother<b> begins."],
  ["emoji around it", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 <a>yes<b> 👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧"],
  ["emoji in it", "He wrote <a>👍🏽 never 👩‍👩‍👧<b> to them"],
  ["combining marks", "un <a>e\u0301te\u0301<b> passe\u0301, un autre e\u0301te\u0301"],
  ["non-breaking spaces", "of\u00a0<a>NATO,”\u00a0Rutte<b>\u00a0said"],
  ["soft hyphens", "the mem\u00adber\u00adship <a>prom\u00adise<b> was nev\u00ader made"],
];

/** Ways a text can be stranger than the picture; each maps words to words. */
export const STRESSES: readonly (readonly [name: string, change: (words: string) => string])[] = [
  ["as drawn", (words) => words],
  ["with non-breaking spaces", (words) => words.replaceAll(" ", "\u00a0")],
  ["with soft hyphens", (words) => words.replace(/([a-z])([a-z])/g, "$1\u00ad$2")],
  ["with combining marks", (words) => words.replace(/[aeiou]/g, "$&\u0301")],
  ["with emoji for spaces", (words) => words.replaceAll(" ", "👩‍👩‍👧")],
  ["with every word doubled", (words) => words.replace(/\p{L}+/gu, "$& $&")],
];
