/**
 * The floor: plain text, the CSS Custom Highlight API, `content-visibility`, and
 * the least that marks selected words by D and judges the last mark by a digit.
 */
import "./floor.css";
import type { MarkKind } from "../synthetic-review";
import type { Opened, PlainArticle } from "./contender";
import { layParagraphs, rangeOf } from "./plain-paragraphs";
import { present } from "./stage";

present<PlainArticle>({ data: "/article.json", open: openFloor });

function openFloor(place: HTMLElement, article: PlainArticle): Opened {
  const pane = document.createElement("main");
  pane.className = "floor";
  pane.tabIndex = 0;
  const nodes = layParagraphs(pane, article);
  const highlights = new Map<MarkKind | "judged", Highlight>();
  for (const name of ["source", "cue", "direct", "indirect", "mixed", "judged"] as const) {
    const highlight = new Highlight();
    highlights.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }
  for (const mark of article.marks) highlights.get(mark.kind)?.add(rangeOf(article, nodes, mark));
  place.append(pane);

  let last: Range | null = null;
  const press = ({ key }: KeyboardEvent) => {
    if (key === "d") {
      const chosen = getSelection();
      if (!chosen || chosen.isCollapsed) return;
      last = chosen.getRangeAt(0).cloneRange();
      highlights.get("direct")?.add(last);
      chosen.collapseToEnd();
    } else if (/^\d$/.test(key) && last) {
      highlights.get("direct")?.delete(last);
      highlights.get("judged")?.add(last);
    }
  };
  document.addEventListener("keydown", press);

  return {
    article: () => pane,
    firstMark: () => true,
    count: () => [...highlights.values()].reduce((sum, { size }) => sum + size, 0),
    close() {
      document.removeEventListener("keydown", press);
      CSS.highlights.clear();
      pane.remove();
      last = null;
    },
  };
}
