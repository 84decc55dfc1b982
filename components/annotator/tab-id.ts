/** Names this tab: the name outlives a reload and ends with the tab. */
import { v7 as newId } from "uuid";

const KEY = "verbatim tab";

export function tabId(storage: Pick<Storage, "getItem" | "setItem">): string {
  const known = storage.getItem(KEY);
  if (known) return known;
  const made = newId();
  storage.setItem(KEY, made);
  return made;
}
