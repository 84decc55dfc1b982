/**
 * Holds the text still. The article is selectable and takes the caret, and no
 * transaction, key, paste, drop or spelling correction can change a character.
 */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

const refuse = (_view: unknown, event: Event) => {
  event.preventDefault();
  return true;
};

/** The plugin behind the extension. */
export function holdText(): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      handleTextInput: () => true,
      handlePaste: () => true,
      handleDrop: () => true,
      handleDOMEvents: { beforeinput: refuse, cut: refuse, drop: refuse, dragstart: refuse },
    },
  });
}

export const ReadOnlyText = Extension.create({
  name: "readOnlyText",
  addProseMirrorPlugins: () => [holdText()],
});
