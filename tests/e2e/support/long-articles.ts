/** Articles of a size and shape that nobody prints, made of a few words over and over. */

const WORDS =
  "harbour council bridge river opening works spring safety tests engineers residents notice".split(" ");

/** The words that are quoted in paragraph `index`, quotation marks with them. */
export const quoteOf = (index: number): string => `“We will open pier ${index} in spring,”`;

/** Some eighty words and a quote. */
export function paragraph(index: number): string {
  const words = Array.from({ length: 80 }, (_, at) => WORDS[(index * 7 + at * 3) % WORDS.length]);
  return `${words.join(" ")}. ${quoteOf(index)} the mayor said.`;
}

/** Paragraphs with a blank line between them, as many as fit into so many bytes. */
export function longText(bytes: number): string {
  const paragraphs: string[] = [];
  // A quotation mark takes three bytes, everything else one.
  for (let left = bytes; ; ) {
    const next = paragraph(paragraphs.length);
    left -= next.length + 6;
    if (left < 0) return paragraphs.join("\n\n");
    paragraphs.push(next);
  }
}
