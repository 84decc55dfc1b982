/** Giving a command another stroke: whether it can be had, who has it, and what is kept then. */
import type { KeyPreferences } from "@/lib/core/views/key-preferences";
import { type Bindings, CHARACTER_KEYS, standardStrokes } from "./bind-keys";
import { type CommandId, keyMapEntry } from "./key-map";
import { keptFor } from "./stroke-words";
import { isCharacter, type Stroke } from "./strokes";

export type Proposal =
  /** It does this already. */
  | { readonly kind: "same"; readonly stroke: Stroke }
  | { readonly kind: "free"; readonly stroke: Stroke; readonly preferences: KeyPreferences }
  /** Another command has it, and gets `gets` in exchange, or is left without. */
  | {
      readonly kind: "taken";
      readonly stroke: Stroke;
      readonly by: CommandId;
      readonly gets: Stroke | null;
      readonly preferences: KeyPreferences;
    }
  | { readonly kind: "refused"; readonly why: string };

/** What would come of a stroke for a command. Nothing is changed by asking. */
export function proposeStroke(bindings: Bindings, id: CommandId, stroke: Stroke): Proposal {
  const { preferences, apple } = bindings;
  const standard = standardStrokes(id, apple);
  const by = bindings.ownerOf(stroke);
  if (by === id && (bindings.strokesOf(id)[0] === stroke || standard.indexOf(stroke) > 0)) {
    return { kind: "same", stroke };
  }
  if (preferences[CHARACTER_KEYS] === null && isCharacter(stroke)) {
    return { kind: "refused", why: "Single keys are switched off. Hold Alt with it." };
  }
  const why = standard.includes(stroke) ? null : (keptFor(stroke, apple) ?? heardInFields(id, stroke));
  if (why !== null) return { kind: "refused", why };
  const given = withStroke(preferences, id, stroke, apple);
  if (by === null || by === id) return { kind: "free", stroke, preferences: given };
  // A second stroke of another command can be spared; its first is exchanged.
  const first = bindings.strokesOf(by)[0] === stroke;
  const spared = first ? (bindings.strokesOf(id)[0] ?? null) : null;
  const next = first ? withStroke(given, by, spared, apple) : given;
  return { kind: "taken", stroke, by, gets: spared, preferences: next };
}

/** What works wherever the focus is must be nothing that a field needs. */
function heardInFields(id: CommandId, stroke: Stroke): string | null {
  if (keyMapEntry(id).when !== "everywhere" || /^(?:Shift\+)?F\d/.test(stroke) || stroke.startsWith("Alt+"))
    return null;
  return "It works in fields too. Hold Alt with it.";
}

/** The stroke that is a command's where nobody has changed it. */
export function proposeStandard(bindings: Bindings, id: CommandId): Proposal {
  const [first] = standardStrokes(id, bindings.apple);
  return proposeStroke(bindings, id, first as Stroke);
}

/** A command's own stroke, or `null` for none at all. What stands without being kept is not kept. */
export function withStroke(
  preferences: KeyPreferences,
  id: CommandId,
  stroke: Stroke | null,
  apple: boolean,
): KeyPreferences {
  const { [id]: _, ...rest } = preferences;
  return stroke === standardStrokes(id, apple)[0] ? rest : { ...rest, [id]: stroke };
}

/** Switches letters, digits and signs on or off for all commands. */
export function withCharacterKeys(preferences: KeyPreferences, on: boolean): KeyPreferences {
  const { [CHARACTER_KEYS]: _, ...rest } = preferences;
  return on ? rest : { ...rest, [CHARACTER_KEYS]: null };
}
