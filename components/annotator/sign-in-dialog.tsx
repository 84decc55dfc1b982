import { type ReactNode, useEffect } from "react";
import { Dialog } from "@/components/ui/dialog";
import { counted } from "@/components/ui/number-words";
import type { Sync } from "./sync";
import { useAnnotator, useWorkbench } from "./use-store";

/** On this channel the form says that somebody signed in, here or in another tab. */
const CHANNEL = "verbatim session";

/** Signing in again without leaving the work. */
export function SignInDialog({
  form,
  syncRef,
}: {
  form: ReactNode;
  syncRef: { readonly current: Sync | null };
}) {
  const { store, screen } = useWorkbench();
  const open = useAnnotator((state) => state.surface === "signIn");
  const waiting = useAnnotator(({ surface, sync }) => (surface === "signIn" ? sync.waiting : 0));
  useEffect(() => {
    const tabs = new BroadcastChannel(CHANNEL);
    tabs.onmessage = () => {
      syncRef.current?.flush();
      void syncRef.current?.pull();
      if (store.get().surface === "signIn") {
        store.set({ surface: null });
        screen.focusArticle();
      }
    };
    return () => tabs.close();
  }, [store, screen, syncRef]);
  return (
    <Dialog
      open={open}
      onClose={() => store.set({ surface: null })}
      title="Sign in again"
      description={
        waiting > 0
          ? `Your session has ended. ${counted(waiting, "change")} ${waiting === 1 ? "is" : "are"} kept on this device and sent once you are back.`
          : "Your session has ended. Your work is saved."
      }
    >
      {form}
    </Dialog>
  );
}
