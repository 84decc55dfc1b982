"use client";

import { useLayoutEffect, useRef } from "react";

/** One of several ways to give the same thing. The one that was chosen before the page could hear is taken up. */
export function Ways<Way extends string>({
  legend,
  ways,
  way,
  onWay,
}: {
  legend: string;
  ways: readonly { readonly id: Way; readonly word: string }[];
  way: Way;
  onWay(way: Way): void;
}) {
  const set = useRef<HTMLFieldSetElement>(null);
  const begins = useRef({ way, onWay }).current;
  useLayoutEffect(() => {
    const chosen = set.current?.querySelector<HTMLInputElement>("input:checked")?.value;
    if (chosen !== undefined && chosen !== begins.way) begins.onWay(chosen as Way);
  }, [begins]);
  return (
    <fieldset ref={set}>
      <legend className="lab">{legend}</legend>
      <div className="ways">
        {ways.map((choice) => (
          <label key={choice.id} className="choice">
            <input
              type="radio"
              name="way"
              value={choice.id}
              checked={way === choice.id}
              onChange={() => onWay(choice.id)}
            />
            <span>{choice.word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
