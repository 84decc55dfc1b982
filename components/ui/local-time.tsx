"use client";

import { useSyncExternalStore } from "react";
import { instantInWords, localInstantInWords } from "./date-words";

/** An instant in the viewer's own zone; in UTC, and saying so, until the page knows the zone. */
export function LocalTime({ at }: { at: number | string }) {
  const iso = new Date(at).toISOString();
  const words = useSyncExternalStore(
    never,
    () => localInstantInWords(iso),
    () => instantInWords(iso),
  );
  return <time dateTime={iso}>{words}</time>;
}

/** The zone of a screen does not change under it. */
function never(): () => void {
  return () => {};
}
