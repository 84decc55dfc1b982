/**
 * Draws marks over the article without touching it. What is drawn over one block
 * is one group of decorations with a signature; a repaint replaces the groups
 * whose signature changed and leaves the rest where they are. Of a long article
 * only the blocks near the screen are painted, so a change costs what is seen.
 */
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { type Decoration, DecorationSet } from "@tiptap/pm/view";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { formatting } from "./formatting";
import type { Picture, Renderers } from "./picture";
import { planner, type Standing } from "./plan-blocks";
import type { PositionMap } from "./positions";
import { endingWords, rewrite } from "./widgets";

type Group = {
  readonly signature: string;
  readonly decorations: readonly Decoration[];
  /** Signs of characters that cannot be seen: they stay as long as the block is painted, whatever is drawn over it. */
  readonly signs: readonly Decoration[];
};
type Painted = { readonly set: DecorationSet; readonly groups: ReadonlyMap<number, Group> };

const key = new PluginKey<Painted>("marks");

/** Asks for a repaint. The transaction changes neither text nor selection. */
export function paint(state: EditorState, picture: Picture): Transaction {
  return state.tr.setMeta(key, picture).setMeta("addToHistory", false);
}

/** What an editor needs to show marks. */
export type Drawer = {
  readonly plugin: Plugin<Painted>;
  /**
   * The decorations of a state, for the view's own properties: Tiptap makes the view
   * before the state has its plugins, and what a plugin hands it then is drawn
   * over words that stand already, all of them a second time.
   */
  decorations(state: EditorState): DecorationSet;
  /** To be called with a repaint: brings the numbers of marks that are not drawn anew up to date. */
  relabel(picture: Picture): void;
};

/** Draws marks over `document`, from the first moment those of `first`. */
export function createDrawer(
  document: ArticleDocument,
  positions: PositionMap,
  renderers: Renderers,
  first: Picture,
): Drawer {
  let opening: Painted | null = null;
  const standing: Standing = { chips: new Map(), endings: new Map() };
  const plan = planner(document, positions, renderers, standing);
  function relabel({ blocks }: Picture): void {
    for (const { mark, first, last } of blocks.flatMap(({ pieces }) => pieces)) {
      const chip = first ? standing.chips.get(mark.id) : undefined;
      if (chip) renderers.relabel(chip, mark);
      if (last) rewrite(standing.endings.get(mark.id), endingWords(mark));
    }
  }

  function painted(now: Painted, doc: Node, picture: Picture): Painted {
    const groups = new Map<number, Group>();
    const gone: Decoration[] = [];
    const fresh: Decoration[] = [];
    for (const { block, signature, draw, drawSigns } of plan(picture)) {
      const before = now.groups.get(block);
      if (before?.signature === signature) {
        groups.set(block, before);
        continue;
      }
      const decorations = draw();
      const signs = before?.signs ?? drawSigns();
      if (before) gone.push(...before.decorations);
      else fresh.push(...signs);
      fresh.push(...decorations);
      groups.set(block, { signature, decorations, signs });
    }
    const { from, to } = picture.range;
    const drawn = new Set(picture.blocks.map(({ index }) => index));
    for (const [block, group] of now.groups) {
      if (drawn.has(block) ? groups.has(block) : from <= block && block <= to) {
        if (!drawn.has(block)) groups.set(block, group);
      } else gone.push(...group.decorations, ...group.signs);
    }
    if (gone.length === 0 && fresh.length === 0) return { set: now.set, groups };
    return { set: now.set.remove(gone).add(doc, fresh), groups };
  }

  function open(doc: Node): Painted {
    const bare = () => DecorationSet.create(doc, formatting(document, positions));
    opening ??= painted({ set: bare(), groups: new Map() }, doc, first);
    return opening;
  }

  const plugin = new Plugin<Painted>({
    key,
    state: {
      init: (_config, { doc }) => open(doc),
      apply(transaction, now) {
        const picture: Picture | undefined = transaction.getMeta(key);
        return picture ? painted(now, transaction.doc, picture) : now;
      },
    },
  });
  return { plugin, decorations: (state) => (key.getState(state) ?? open(state.doc)).set, relabel };
}
