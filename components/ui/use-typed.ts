"use client";

import { type Dispatch, type RefObject, type SetStateAction, useLayoutEffect, useState } from "react";

/** A page is on the screen before it hears: a field may hold what was typed, chosen or filled in until then. */
function heldBy(form: HTMLFormElement | null, name: string): string | undefined {
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : undefined;
}

/**
 * What stands in a form's fields, by their names. What they hold when the page
 * begins to hear is taken up; a state that did not know of it would empty them
 * with the next drawing. `field` is what a controlled field of that name needs.
 */
export function useTyped<Values extends Readonly<Record<string, string>>>(
  form: RefObject<HTMLFormElement | null>,
  initial: Values,
): {
  readonly values: Values;
  readonly setValues: Dispatch<SetStateAction<Values>>;
  field(name: keyof Values & string): {
    readonly name: string;
    readonly value: string;
    onChange(event: { readonly target: { readonly value: string } }): void;
  };
} {
  const [values, setValues] = useState(initial);
  useLayoutEffect(() => {
    setValues((before) => {
      const held = Object.keys(before).map((name) => [name, heldBy(form.current, name) ?? before[name]]);
      return held.every(([name = "", value]) => value === before[name])
        ? before
        : { ...before, ...Object.fromEntries(held) };
    });
  }, [form]);
  const field = (name: keyof Values & string) => ({
    name,
    value: values[name] ?? "",
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setValues((now) => ({ ...now, [name]: target.value })),
  });
  return { values, setValues, field };
}
