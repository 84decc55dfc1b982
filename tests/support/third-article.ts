/**
 * An article of our own beside the two of the demo, about the same two days: it
 * credits the first words to the one who said them, where the demo's second
 * article credits another.
 */
import type { Operation } from "@/lib/core/annotation/operation";
import { markQuote, SOUND_QUOTE } from "./factories";

export const TROOPS =
  "“To be clear, as part of any security guarantee, there will not be U.S. troops deployed to Ukraine,”";
export const PROMISE =
  "“It has never been a promise to Ukraine that as part of a peace deal, they would be part of NATO,”";

/** So much of it is its own that quotes alone do not make it a copy. */
const OWN_WORDS =
  "The hall had been booked for two days, and most delegations stayed until the end of the second one. Outside, a small crowd waited in the rain with flags and a brass band that knew three tunes. The organisers served soup at noon, thanked the interpreters by name, and promised to publish a summary before the week was over. Reporters were shown to a gallery above the stage, where the microphones failed twice and a clerk read the missing sentences aloud from her notes.";

export const THIRD_ARTICLE = `${TROOPS} Pete Hegseth told the ministers in the morning. ${PROMISE} Mark Rutte said a day later.\n${OWN_WORDS}`;

/** Marks both quotes of the article, found to be right. */
export function markThirdArticle(text: string, hegsethId: string | null = null): Operation[] {
  const named = (name: string, speakerId: string | null) => ({
    ...SOUND_QUOTE,
    speakerStated: { name, speakerId },
  });
  return [
    markQuote(text, TROOPS, named("Pete Hegseth", hegsethId)).operation,
    markQuote(text, PROMISE, named("Mark Rutte", null)).operation,
  ];
}
