/**
 * The page's first frame shows the article. What stands beside it follows in the
 * next one, and with it what is only counted, and what opens on demand.
 */
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { afterFrame } from "./after-frame";

type Opened = {
  /** The first frame is over. */
  readonly past: boolean;
  /** What stands beside the article is drawn: at once where the server's markup shows it already. */
  readonly beside: boolean;
};

const OpeningContext = createContext<Opened>({ past: true, beside: true });

/** Tells the parts inside when their turn has come. */
export function Opening({ children }: { children: ReactNode }) {
  const [takenOver] = useState(useStandsStill());
  const [past, setPast] = useState(false);
  useEffect(() => {
    const { ask, stop } = afterFrame(() => startTransition(() => setPast(true)));
    ask();
    return stop;
  }, []);
  const opened = useMemo(() => ({ past, beside: past || takenOver }), [past, takenOver]);
  return <OpeningContext value={opened}>{children}</OpeningContext>;
}

/** True on the server and while its markup is taken over; a page that begins in the browser has the editor at once. */
export function useStandsStill(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
}

/** True once what the page opened with is on the screen. */
export function useFirstFramePast(): boolean {
  return useContext(OpeningContext).past;
}

/** What stands beside the article. */
export function Beside({ children }: { children: ReactNode }) {
  return useContext(OpeningContext).beside && children;
}

/** What is not seen before something opens it. */
export function OnDemand({ children }: { children: ReactNode }) {
  return useFirstFramePast() && children;
}
