import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { KeyPreferences } from "@/lib/core/views/key-preferences";
import { createBindings, type KeyBindings, type KeysState, type SaveKeys } from "./key-bindings";
import type { CommandId } from "./key-map";
import { spoken } from "./stroke-words";
import { useWorkbench } from "./use-store";

/** How often keys that could not be saved are tried again. */
const TRY_EVERY_MS = 20_000;

/** A person's keys for as long as the screen stands. Those of the first drawing count; later ones are their own doing. */
export function useKeyBindings(preferences: KeyPreferences, save: SaveKeys | null): RefObject<KeyBindings> {
  const [bindings] = useState(() => createBindings(preferences, save));
  const keys = useRef(bindings);
  useEffect(() => {
    bindings.setApple(/Mac|iPhone|iPad/.test(navigator.platform));
    const retry = () => bindings.retry();
    const trying = setInterval(retry, TRY_EVERY_MS);
    window.addEventListener("online", retry);
    window.addEventListener("focus", retry);
    return () => {
      clearInterval(trying);
      window.removeEventListener("online", retry);
      window.removeEventListener("focus", retry);
    };
  }, [bindings]);
  return keys;
}

/** What the keys mean now; draws the part again when that changes. */
export function useKeys(): KeysState {
  const { current } = useWorkbench().keys;
  return useSyncExternalStore(current.subscribe, current.get, current.get);
}

/** Names a command's stroke in a sentence: "D", "Shift Z"; `null` where it is switched off. */
export function useKeyWords(): (id: CommandId) => string | null {
  const { bindings } = useKeys();
  return (id) => {
    const [stroke] = bindings.strokesOf(id);
    return stroke === undefined ? null : spoken(stroke, bindings.apple);
  };
}
