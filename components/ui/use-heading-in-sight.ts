import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/**
 * For the heading of what a form has just brought: the button that asked for it
 * is gone, and the text may begin below the screen. Scrolls there before it is
 * seen, so that nothing moves under a hand that is about to press, and focuses
 * it a frame later, because a form gives its first wrong field the focus before that.
 */
export function useHeadingInSight(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.scrollIntoView({ block: "start" });
  }, []);
  useEffect(() => {
    const frame = requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);
  return heading;
}
