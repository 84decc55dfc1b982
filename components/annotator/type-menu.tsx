import { Menu } from "@base-ui/react/menu";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";
import type { Annotation, ChangeableType } from "@/lib/core/annotation/annotation";
import { KeyOf } from "./keys";
import { changeType } from "./reshape-marks";
import { useRequest } from "./use-focus-request";
import { useWorkbench } from "./use-store";

const TYPES: readonly { readonly type: ChangeableType; readonly word: string; readonly letter: string }[] = [
  { type: "quote", word: "Quote", letter: "q" },
  { type: "source", word: "Speaker", letter: "s" },
  { type: "cue", word: "Cue", letter: "c" },
  { type: "not_speech", word: "Not speech", letter: "u" },
];

/** Changes what the mark in hand is: by its letter, by arrows, by a press. */
export function TypeMenu({ mark }: { mark: Annotation }) {
  const { store, screen } = useWorkbench();
  const [open, setOpen] = useState(false);
  /** The keyboard goes back to the words once a type is chosen, or if a key opened the menu. */
  const toArticle = useRef(false);
  const trigger = useRef<HTMLButtonElement>(null);
  useRequest("type", () => {
    toArticle.current = true;
    trigger.current?.scrollIntoView({ block: "nearest" });
    setOpen(true);
  });
  const pick = (type: ChangeableType) => {
    toArticle.current = true;
    setOpen(false);
    store.change(changeType(store.context(), mark, type));
  };
  return (
    <Menu.Root open={open} onOpenChange={setOpen} modal={false}>
      <Menu.Trigger
        ref={trigger}
        render={<Button data-command="type" />}
        onClick={() => {
          toArticle.current = false;
        }}
      >
        Type <KeyOf id="type" />
        <Icon name="down" />
      </Menu.Trigger>
      <Menu.Portal container={trigger.current?.closest("aside")}>
        <Menu.Positioner
          positionMethod="fixed"
          side="top"
          align="start"
          sideOffset={4}
          className="type-menu-place"
        >
          <Menu.Popup
            className="pop type-menu"
            aria-label="What this mark is"
            finalFocus={() => {
              if (!toArticle.current) return true;
              screen.focusArticle();
              return false;
            }}
            onKeyDown={(event) => {
              // The inspector around it would send the keyboard to the article.
              if (event.key === "Escape") {
                event.preventDefault();
                event.stopPropagation();
                setOpen(false);
                // At once: the next key must not find the menu still there and choose from it.
                if (toArticle.current) screen.focusArticle();
                else trigger.current?.focus();
                return;
              }
              const chosen = TYPES.find(({ letter }) => letter === event.key.toLowerCase());
              if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return;
              event.preventDefault();
              event.stopPropagation();
              if (chosen.type !== mark.type) pick(chosen.type);
            }}
          >
            {TYPES.map(({ type, word, letter }) => (
              <Menu.Item key={type} label={word} disabled={type === mark.type} onClick={() => pick(type)}>
                <Kbd>{letter.toUpperCase()}</Kbd>
                {word}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
