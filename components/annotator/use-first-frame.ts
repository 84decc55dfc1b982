import { startTransition, useEffect, useState } from "react";
import { afterFrame } from "./after-frame";

/** True once what the page opened with is on the screen: for what may come a moment after the article. */
export function useFirstFramePast(): boolean {
  const [past, setPast] = useState(false);
  useEffect(() => {
    const { ask, stop } = afterFrame(() => startTransition(() => setPast(true)));
    ask();
    return stop;
  }, []);
  return past;
}
