import { describe, expect, test } from "vitest";
import { allSaved } from "@/components/annotator/all-saved";
import { NOTHING_WAITS } from "@/components/annotator/sync-state";
import { openDesk } from "./desk";

const sync = { ...NOTHING_WAITS, phase: "sending", waiting: 1 } as const;

describe("waiting until all is saved", () => {
  test("ends at once if nothing waits", async () => {
    expect(await allSaved(openDesk().store)).toBe(true);
  });
  test("ends when the last change is acknowledged and the last field is left", async () => {
    const { store } = openDesk();
    store.set({ sync, typing: 1 });
    let ended = false;
    const saved = allSaved(store).then((all) => {
      ended = true;
      return all;
    });
    store.set({ sync: { ...sync, phase: "idle", waiting: 0 } });
    await Promise.resolve();
    expect(ended).toBe(false);
    store.set({ typing: 0 });
    expect(await saved).toBe(true);
  });
  test("ends without success if the way to the server is cut", async () => {
    const { store } = openDesk();
    store.set({ sync });
    const saved = allSaved(store);
    store.set({ sync: { ...sync, phase: "offline" } });
    expect(await saved).toBe(false);
  });
});
