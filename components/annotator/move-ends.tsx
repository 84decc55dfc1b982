import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { moveEnd } from "./change-marks";
import { useWorkbench } from "./use-store";

const MOVES = [
  { side: "start", direction: "out", icon: "left", says: "Start one word earlier" },
  { side: "start", direction: "in", icon: "right", says: "Start one word later" },
  { side: "end", direction: "in", icon: "left", says: "End one word earlier" },
  { side: "end", direction: "out", icon: "right", says: "End one word later" },
] as const;

/** The ends of a mark, word by word, for pointers; the brackets do the same. */
export function MoveEnds({ mark }: { mark: Annotation }) {
  const { store } = useWorkbench();
  if (!store.view.editable || mark.type === "block") return null;
  const button = ({ side, direction, icon, says }: (typeof MOVES)[number]) => (
    <Button
      key={says}
      look="icon"
      aria-label={says}
      onClick={() => {
        if (!store.change(moveEnd(store.context(), mark, side, direction)))
          store.announce("It goes no further");
      }}
    >
      <Icon name={icon} />
    </Button>
  );
  return (
    <div className="ends">
      <span>Start</span>
      {MOVES.slice(0, 2).map(button)}
      <span>End</span>
      {MOVES.slice(2).map(button)}
    </div>
  );
}
