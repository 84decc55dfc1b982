import { type CommandId, KEY_MAP } from "./key-map";
import { printed } from "./stroke-words";
import type { Stroke } from "./strokes";
import { useKeys } from "./use-key-bindings";

/** The stroke of a command as this person has it; nothing where it is switched off. */
export function KeyOf({ id }: { id: CommandId }) {
  const { bindings } = useKeys();
  const [stroke] = bindings.strokesOf(id);
  return stroke === undefined ? null : <StrokeKeys stroke={stroke} apple={bindings.apple} />;
}

/** The stroke of the verdict that has this digit in the codebook. */
export function VerdictKey({ digit }: { digit: string }) {
  const entry = KEY_MAP.find(({ command }) => command.do === "verdict" && command.digit === digit);
  return entry ? <KeyOf id={entry.id} /> : null;
}

/** A stroke as its keys are printed, and said by their names. */
export function StrokeKeys({ stroke, apple }: { stroke: Stroke; apple: boolean }) {
  const keys = printed(stroke, apple).map(({ print, word }) => (
    <kbd key={print}>
      {word === null ? (
        print
      ) : (
        <>
          <span aria-hidden="true">{print}</span>
          <span className="sr">{word}</span>
        </>
      )}
    </kbd>
  ));
  return keys.length === 1 ? keys : <span className="stroke">{keys}</span>;
}
