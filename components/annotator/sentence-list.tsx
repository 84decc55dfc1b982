import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type Ref, useEffect, useState } from "react";
import { type Choice, isChosen } from "./choose-passage";
import type { Sentence } from "./passages";

/** Lists longer than this draw only what is in sight. */
export const LONGEST_WHOLE_LIST = 150;

type ListProps = {
  /** Of the box and, with the sentence's number, of each option. */
  readonly id: string;
  readonly label: string;
  readonly hintId: string;
  readonly sentences: readonly Sentence[];
  /** Numbers of the sentences to list, in order. */
  readonly shown: readonly number[];
  readonly choice: Choice | null;
  /** Takes the focus when it appears. */
  readonly takesFocus: boolean;
  onPress(index: number): void;
  onKeyDown(event: KeyboardEvent): void;
};

/** The sentences of a record as one list to choose a run from; the keys stay with the list. */
export function SentenceList(props: ListProps) {
  // State, and not a ref: what is in sight can only be told once the box stands.
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { takesFocus } = props;
  useEffect(() => {
    if (takesFocus) box?.focus({ preventScroll: true });
  }, [takesFocus, box]);
  const Options = props.shown.length > LONGEST_WHOLE_LIST ? OptionsInSight : AllOptions;
  return (
    <div
      className="sentences"
      ref={setBox}
      id={props.id}
      role="listbox"
      aria-multiselectable
      aria-label={props.label}
      aria-describedby={props.hintId}
      aria-activedescendant={activeId(props)}
      tabIndex={0}
      onKeyDown={props.onKeyDown}
    >
      <Options {...props} box={box} />
    </div>
  );
}

function activeId({ id, choice, shown }: ListProps): string | undefined {
  return choice && shown.includes(choice.head) ? optionId(id, choice.head) : undefined;
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

function revealIn(box: HTMLElement, id: string): void {
  box.ownerDocument.getElementById(id)?.scrollIntoView({ block: "nearest" });
}

type OptionsProps = ListProps & { readonly box: HTMLDivElement | null };

function AllOptions(props: OptionsProps) {
  const { id, box, shown, choice } = props;
  const head = choice?.head;
  useEffect(() => {
    if (box && head !== undefined && shown.includes(head)) revealIn(box, optionId(id, head));
  }, [id, box, head, shown]);
  return shown.map((index, place) => <Option key={index} list={props} place={place} />);
}

/** Room for a line of text, and for a speaker's name above it, before they are measured. */
const LINE = 20;
const PADDING = 6;
const LETTERS_A_LINE = 48;
/** Height of the box, and the options ready beyond it. */
const BOX = 320;
const READY = 6;
/** Frames after which all that came into sight has its height. */
const SETTLED = 6;

function OptionsInSight(props: OptionsProps) {
  const { id, box, sentences, shown, choice } = props;
  const headPlace = choice ? shown.indexOf(choice.head) : -1;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box,
    estimateSize: (place) => {
      const sentence = sentences[shown[place] ?? 0];
      const lines = Math.ceil((sentence?.text.length ?? 0) / LETTERS_A_LINE) + (sentence?.opensTurn ? 1 : 0);
      return lines * LINE + PADDING;
    },
    getItemKey: (place) => shown[place] ?? place,
    overscan: READY,
    initialRect: { width: BOX, height: BOX },
    // The option the keys stand on is named to screen readers, so it is always there.
    rangeExtractor: (range) => {
      const places = new Set(defaultRangeExtractor(range));
      if (headPlace >= 0) places.add(headPlace);
      return [...places].sort((a, b) => a - b);
    },
    useFlushSync: false,
  });
  const show = virtual.scrollToIndex;
  const headId = choice && headPlace >= 0 ? optionId(id, choice.head) : null;
  useEffect(() => {
    if (!box || headId === null) return;
    show(headPlace, { align: "auto" });
    // Its place is an estimate until it and its neighbours are drawn and measured.
    let frames = 0;
    let next = requestAnimationFrame(function settle() {
      revealIn(box, headId);
      if (++frames < SETTLED) next = requestAnimationFrame(settle);
    });
    return () => cancelAnimationFrame(next);
  }, [headPlace, headId, show, box]);
  return (
    <div role="presentation" className="in-sight" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => (
        <Option
          key={item.key}
          list={props}
          place={item.index}
          ref={virtual.measureElement}
          style={{ transform: `translateY(${item.start}px)` }}
        />
      ))}
    </div>
  );
}

type OptionProps = {
  readonly list: ListProps;
  /** Among those shown. */
  readonly place: number;
  readonly ref?: Ref<HTMLDivElement>;
  readonly style?: CSSProperties;
};

function Option({ list, place, ref, style }: OptionProps) {
  const index = list.shown[place] ?? 0;
  const sentence = list.sentences[index];
  if (!sentence) return null;
  // Among sentences that are found here and there, each says whose it is.
  const named = sentence.opensTurn || list.shown.length < list.sentences.length;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, for all its options
    <div
      id={optionId(list.id, index)}
      data-index={place}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen(list.choice, index)}
      aria-posinset={place + 1}
      aria-setsize={list.shown.length}
      data-head={list.choice?.head === index || undefined}
      onClick={() => list.onPress(index)}
      ref={ref}
      style={style}
    >
      {named && sentence.speaker && <b>{sentence.speaker}</b>}
      {sentence.text}
    </div>
  );
}
