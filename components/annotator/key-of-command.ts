import type { Command } from "./commands";
import type { Stroke } from "./strokes";

/** A line of the map of keys, before its group is known. */
export type KeyOfCommand<Id extends string = string> = {
  readonly id: Id;
  readonly words: string;
  readonly strokes: readonly Stroke[];
  readonly apple: readonly Stroke[];
  readonly command: Command;
};

/** Writes a line of the map. `apple` are its strokes on a keyboard with a Command key, where they differ. */
export function key<const Id extends string>(
  id: Id,
  words: string,
  strokes: readonly Stroke[],
  command: Command,
  apple: readonly Stroke[] = strokes,
): KeyOfCommand<Id> {
  return { id, words, strokes, apple, command };
}
