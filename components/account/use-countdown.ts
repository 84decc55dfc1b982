"use client";

import { useCallback, useEffect, useState } from "react";

/** Seconds left of a wait, counted against the clock so that a sleeping tab does not add to it. */
export function useCountdown(): { readonly left: number; readonly start: (seconds: number) => void } {
  const [endsAt, setEndsAt] = useState(0);
  const [left, setLeft] = useState(0);
  const start = useCallback((seconds: number) => {
    setEndsAt(seconds > 0 ? Date.now() + seconds * 1000 : 0);
    setLeft(seconds);
  }, []);
  useEffect(() => {
    if (endsAt === 0) return;
    const timer = setInterval(() => {
      const remaining = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
      setLeft(remaining);
      if (remaining === 0) setEndsAt(0);
    }, 250);
    return () => clearInterval(timer);
  }, [endsAt]);
  return { left, start };
}
