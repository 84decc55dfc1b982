import { elementScroll, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { useFirstFramePast } from "./opening";

type LinesProps<T> = {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly classOf: (item: T) => string;
  readonly isCurrent: (item: T) => boolean;
  /** Names the current line: when it changes, that line is brought into sight. */
  readonly current: string | null;
  /** Said where there is no line. */
  readonly empty: string;
  readonly children: (item: T) => ReactNode;
};

/** Lists up to here stand in the page whole: they can be found, printed and read from end to end. */
const MOST_PLAIN = 200;

/** The lines of a list beside the article; of thousands, those in sight. */
export function Lines<T>(props: LinesProps<T>) {
  return props.items.length > MOST_PLAIN ? <LongList {...props} /> : <PlainList {...props} />;
}

function PlainList<T>({ items, keyOf, classOf, current, empty, children }: LinesProps<T>) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current line is what asks for it
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <ol className="out" ref={list}>
      {items.map((item) => (
        <li key={keyOf(item)} className={classOf(item)}>
          {children(item)}
        </li>
      ))}
      {items.length === 0 && <li className="empty">{empty}</li>}
    </ol>
  );
}

/** Which lines are in sight is known once the page stands. */
function LongList<T>(props: LinesProps<T>) {
  return useFirstFramePast() ? <LinesInSight {...props} /> : <div className="out" />;
}

/** Hears of the pane's size when the page is laid out: the library would have it laid out to ask. */
function observeSize(
  { scrollElement }: Virtualizer<HTMLDivElement, Element>,
  tell: (size: { width: number; height: number }) => void,
): (() => void) | undefined {
  if (!scrollElement) return;
  const observer = new ResizeObserver(([entry]) => {
    if (entry) tell({ width: entry.contentRect.width, height: entry.contentRect.height });
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
}

/** A new list stands at its top: to put it there the library would have the page laid out. */
const scrollFromTop: typeof elementScroll = (offset, options, list) => {
  if (offset + (options.adjustments ?? 0) > 0) elementScroll(offset, options, list);
};

function LinesInSight<T>({ items, keyOf, classOf, isCurrent, current, children }: LinesProps<T>) {
  const pane = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (at) => keyOf(items[at] as T),
    overscan: 6,
    initialRect: { width: 0, height: innerHeight },
    observeElementRect: observeSize,
    scrollToFn: scrollFromTop,
  });
  const now = useRef({ items, isCurrent });
  now.current = { items, isCurrent };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current line is what asks for it
  useEffect(() => {
    const at = now.current.items.findIndex(now.current.isCurrent);
    const [seen, height] = [virtual.scrollOffset ?? 0, virtual.scrollRect?.height ?? 0];
    const [top, foot] = [at * LINE_HEIGHT, (at + 1) * LINE_HEIGHT];
    // Lines are all as tall, so where to scroll is known: the library would measure it, frame after frame.
    if (at < 0 || !pane.current || (top >= seen && foot <= seen + height)) return;
    pane.current.scrollTop = top < seen ? top : foot - height;
  }, [current, virtual]);
  return (
    <div className="out" ref={pane}>
      <ol style={{ height: virtual.getTotalSize() }} className="virtual">
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index] as T;
          return (
            <li
              key={key}
              className={classOf(item)}
              style={{ height: LINE_HEIGHT, transform: `translateY(${start}px)` }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {children(item)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Of every line in a long list, pixels: they need not be measured, and are large enough for a finger. */
const LINE_HEIGHT = 44;
