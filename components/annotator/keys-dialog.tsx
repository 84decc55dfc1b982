import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KEY_MAP } from "./commands";
import { Keys } from "./keys";
import { useAnnotator, useWorkbench } from "./use-store";

/** Every key, by what one is doing. */
export function KeysDialog() {
  const { store, screen } = useWorkbench();
  const open = useAnnotator((state) => state.surface === "keys");
  const close = () => {
    store.set({ surface: null });
    screen.focusArticle();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      wide
      title="Keys"
      description="They work while the article or the outline has the focus, never in a field."
    >
      <div className="key-map">
        {KEY_MAP.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="dialog-foot">
        <Button onClick={close}>Close</Button>
      </div>
    </Dialog>
  );
}
