import { useEffect, useMemo, useRef, useState } from "react";
import { Icon } from "@/components/ui/icons";
import { blockIndexAt } from "@/lib/core/text/block-index";
import { directionOf } from "@/lib/core/text/direction";
import type { ArticleEditor } from "@/lib/editor/article-editor";
import { blockNumbers } from "@/lib/editor/block-look";
import { rulerFor } from "./article-ruler";
import { type Beyond, type Connectors as Drawn, drawConnectors, type Ground } from "./draw-connectors";
import { createHoverIntent, type HoverIntent } from "./hover-intent";
import { type Join, joinsOf } from "./joined-marks";
import { redrawInFrames } from "./redraw-in-frames";
import type { Store } from "./store";
import { useWorkbench } from "./use-store";
import { visit } from "./visit";
import { startOf } from "./visit-marks";

type Picture = { readonly held: Drawn; readonly hovered: Drawn };
const NOTHING: Drawn = { lines: "", brackets: "", dots: "", beyond: [] };
const EMPTY: Picture = { held: NOTHING, hovered: NOTHING };

/**
 * Lines from a quote to its speaker and its cue, and back, for the mark in hand
 * and the one under the pointer. For eyes alone, as the inspector says the same;
 * but where a line leaves the screen, a button leads on.
 */
export function Connectors({ editor }: { editor: ArticleEditor }) {
  const { store } = useWorkbench();
  const layer = useRef<HTMLDivElement>(null);
  const hover = useRef<HoverIntent | null>(null);
  const [picture, setPicture] = useState(EMPTY);

  useEffect(() => {
    const element = layer.current;
    const pane = element?.closest<HTMLElement>(".read");
    if (!element || !pane) return;
    const joins = rememberJoins(store);
    let shown = EMPTY;
    const intent = createHoverIntent(() => frames.ask());
    let over: string | null = null;
    const frames = redrawInFrames({
      store,
      pane,
      article: editor.dom,
      concerns: ({ session, folded }) => [session.layer, session.selectedId, folded],
      draw() {
        const { selectedId } = store.get().session;
        const held = selectedId === null ? [] : joins(selectedId);
        const hovered = intent.id === null || intent.id === selectedId ? [] : joins(intent.id);
        if (held.length + hovered.length === 0) return show(EMPTY);
        const ground = groundUnder(element, pane, editor, store);
        const next = { held: drawConnectors(held, ground), hovered: drawConnectors(hovered, ground) };
        // Nothing points any more at what has left the screen.
        if (next.hovered.beyond.some(({ mark }) => mark.id === intent.id)) intent.point(null, false);
        else show(next);
      },
    });

    function show(next: Picture): void {
      if (sameLook(shown, next)) return;
      shown = next;
      setPicture(next);
    }

    function pointed(): void {
      const { hoveredId } = store.get();
      if (hoveredId === over) return;
      over = hoveredId;
      // A finger that scrolls hovers over nothing.
      if (matchMedia("(hover: hover)").matches) intent.point(over, shown.hovered.beyond.length > 0);
    }

    hover.current = intent;
    const unsubscribe = store.subscribe(pointed);
    return () => {
      unsubscribe();
      frames.stop();
      intent.stop();
    };
  }, [editor, store]);

  const labels = (on: Beyond["on"]) => (
    <div className={`beyond ${on}`}>
      <div>
        {(["held", "hovered"] as const).flatMap((whose) =>
          picture[whose].beyond
            .filter((beyond) => beyond.on === on)
            .map((beyond) => <BeyondLabel key={whose} beyond={beyond} hover={hover} />),
        )}
      </div>
    </div>
  );
  return (
    <div className="connectors" ref={layer}>
      <svg aria-hidden="true" focusable="false">
        {(["hovered", "held"] as const).map((whose) => (
          <g key={whose} className={whose}>
            <path d={picture[whose].lines} />
            <path className="brackets" d={picture[whose].brackets} />
            <path className="dots" d={picture[whose].dots} />
          </g>
        ))}
      </svg>
      {labels("above")}
      {labels("below")}
    </div>
  );
}

/** What a line leads to beyond the edge of the screen: "Rutte, ¶9 ↑". */
function BeyondLabel({
  beyond: { on, mark, more },
  hover,
}: {
  beyond: Beyond;
  hover: { readonly current: HoverIntent | null };
}) {
  const { store, screen } = useWorkbench();
  const numbers = useMemo(() => blockNumbers(store.view.document), [store]);
  const number = numbers[blockIndexAt(store.view.document.blocks, startOf(mark))];
  const face = mark.type === "quote" ? store.index.labelOf(mark) : null;
  const words = mark.spans[0]?.exact ?? "";
  const place = `, ${number ? `¶${number}` : "headline"}${more > 0 ? `, +${more}` : ""}`;
  return (
    <button
      type="button"
      aria-label={`Go to ${face ? `${face.letter}${face.label}` : words}${place}, ${on}`}
      onMouseDown={(event) => event.preventDefault()}
      onPointerEnter={() => hover.current?.keep()}
      onPointerLeave={() => hover.current?.point(store.get().hoveredId, true)}
      onClick={() => {
        hover.current?.point(null, false);
        visit(store, screen, mark.id);
        // This label goes with what it led to.
        screen.focusArticle();
      }}
    >
      {face && <b>{face.letter}</b>}
      <span className="words" dir="auto">
        {face ? face.label : words}
      </span>
      <span>{place}</span>
      <Icon name={on === "above" ? "up" : "down"} />
    </button>
  );
}

/** A mark's joins, asked for once as long as no mark changes: a speaker may have hundreds. */
function rememberJoins(store: Store): (id: string) => readonly Join[] {
  let layer = store.get().session.layer;
  const known = new Map<string, readonly Join[]>();
  return (id) => {
    const now = store.get().session.layer;
    if (now !== layer) known.clear();
    layer = now;
    const joins = known.get(id) ?? joinsOf(store.index, id);
    known.set(id, joins);
    return joins;
  };
}

function groundUnder(
  layer: HTMLElement,
  pane: HTMLElement,
  editor: ArticleEditor,
  { view: { document: article } }: Store,
): Ground {
  const ruler = rulerFor(layer, pane, editor, article.blocks);
  return {
    ruler,
    chipOf(mark) {
      const block = editor.elementAt(startOf(mark))?.closest(".t");
      const chip = block?.querySelector(`[data-select="${mark.id}"]`);
      return chip ? ruler.boxOf(chip) : null;
    },
    directionAt(offset) {
      const block = article.blocks[blockIndexAt(article.blocks, offset)];
      return block ? directionOf(article.text, block) : "ltr";
    },
  };
}

const PATHS = ["lines", "brackets", "dots"] as const;

function sameLook(a: Picture, b: Picture): boolean {
  return (["held", "hovered"] as const).every(
    (whose) =>
      PATHS.every((path) => a[whose][path] === b[whose][path]) &&
      a[whose].beyond.length === b[whose].beyond.length &&
      a[whose].beyond.every((one, at) => {
        const other = b[whose].beyond[at];
        return one.on === other?.on && one.mark === other.mark && one.more === other.more;
      }),
  );
}
