/** Which stroke means which command, once a person's own keys are counted in. */
import type { KeyPreferences } from "@/lib/core/views/key-preferences";
import type { Command } from "./commands";
import { type CommandId, KEY_MAP, keyMapEntry } from "./key-map";
import { isCharacter, type KeyPress, type Stroke, strokesOf } from "./strokes";

/** Kept like the key of a command: `null` if letters, digits and signs mean nothing by themselves (WCAG 2.1.4). */
export const CHARACTER_KEYS = "characterKeys";

export type Bindings = {
  readonly preferences: KeyPreferences;
  /** The keyboard has a Command key. */
  readonly apple: boolean;
  /** `null` leaves the press to the browser. */
  commandFor(press: KeyPress): Command | null;
  /** What does it now, the stroke to show first; none if it is switched off. */
  strokesOf(id: CommandId): readonly Stroke[];
  ownerOf(stroke: Stroke): CommandId | null;
};

/** A person's own stroke takes the place of the first; a stroke that two want belongs to the one it was given to. */
export function bindKeys(preferences: KeyPreferences, apple = false): Bindings {
  const owners = new Map<Stroke, CommandId>();
  const byId = new Map<CommandId, Stroke[]>();
  const characters = preferences[CHARACTER_KEYS] !== null;
  const claim = (id: CommandId, stroke: Stroke) => {
    if (owners.has(stroke) || (!characters && isCharacter(stroke))) return;
    owners.set(stroke, id);
    byId.set(id, [...(byId.get(id) ?? []), stroke]);
  };
  for (const { id } of KEY_MAP) {
    const own = preferences[id];
    if (own) claim(id, own);
  }
  for (const { id } of KEY_MAP) {
    const own = preferences[id];
    if (own === null) continue;
    for (const stroke of standardStrokes(id, apple).slice(own === undefined ? 0 : 1)) claim(id, stroke);
  }
  return {
    preferences,
    apple,
    commandFor(press) {
      for (const stroke of strokesOf(press)) {
        const owner = owners.get(stroke);
        if (owner) return keyMapEntry(owner).command;
      }
      return null;
    },
    strokesOf: (id) => byId.get(id) ?? [],
    ownerOf: (stroke) => owners.get(stroke) ?? null,
  };
}

/** What a command has where nobody has changed it. */
export function standardStrokes(id: CommandId, apple: boolean): readonly Stroke[] {
  const entry = keyMapEntry(id);
  return apple ? entry.apple : entry.strokes;
}
