/** What is brought in as an article is one: a text in which next to nothing is likely to be content is read again. */
import type { Column } from "./block-columns";
import { strongestVote } from "./label-votes";
import type { BlockReading } from "./read-blocks";

/** A text of more blocks is a whole page, for which the models are made. */
const MOST_BLOCKS = 40;

/** Share of the words in prose that has to be likely content for the models to be believed. */
const LEAST_FOUND = 0.25;

/** How likely prose is then that says nothing of another kind. */
const PROSE_PROBABILITY = 0.6;

/**
 * The probabilities that blocks are content, as given; or where the blocks at
 * `threshold` hold too little of the text's prose, with prose that carries no
 * sign of boilerplate above it. The models learn from whole pages, where most
 * lines are menus; a few short paragraphs that somebody pastes look like theirs.
 */
export function findSomeArticle(
  content: Column,
  readings: readonly BlockReading[],
  threshold: number,
): Column {
  if (readings.length > MOST_BLOCKS) return content;
  let prose = 0;
  let found = 0;
  readings.forEach(({ isProse, words }, index) => {
    if (!isProse) return;
    prose += words.lower.length;
    if ((content[index] as number) >= threshold) found += words.lower.length;
  });
  if (prose > 0 && found >= LEAST_FOUND * prose) return content;
  return content.map((probability, index) => {
    const reading = readings[index] as BlockReading;
    // In a language whose small words are not known nothing looks like prose.
    const mayBeProse = reading.isProse || prose === 0;
    const isLikely = mayBeProse && strongestVote(reading, null) === null;
    return isLikely ? Math.max(probability, PROSE_PROBABILITY) : probability;
  });
}
