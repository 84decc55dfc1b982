/** Recogito's text annotator with its own defaults, marks given as ranges. Its package comes from the peers' folder. */
import "./floor.css";
import type { Opened, PlainArticle } from "./contender";
import { layParagraphs, rangeOf } from "./plain-paragraphs";
import { present } from "./stage";

/** As much of the package as this page uses. */
declare const peer: {
  createTextAnnotator(container: HTMLElement): {
    setAnnotations(annotations: readonly object[]): void;
    getAnnotations(): readonly object[];
    destroy(): void;
  };
};

present<PlainArticle>({ data: "/article.json", open: openRecogito });

function openRecogito(place: HTMLElement, article: PlainArticle): Opened {
  const pane = document.createElement("main");
  pane.className = "floor";
  const words = document.createElement("div");
  pane.append(words);
  place.append(pane);
  const nodes = layParagraphs(words, article);
  const annotator = peer.createTextAnnotator(words);
  annotator.setAnnotations(
    article.marks.map((mark) => {
      const { id, start, end, kind } = mark;
      const range = rangeOf(article, nodes, mark);
      return {
        id,
        bodies: [{ id: `${id}-body`, annotation: id, purpose: "tagging", value: kind }],
        target: { annotation: id, selector: [{ quote: article.text.slice(start, end), start, end, range }] },
      };
    }),
  );
  return {
    article: () => words,
    firstMark: () => pane.querySelector(".r6o-annotation"),
    notWords: ".r6o-span-highlight-layer",
    count: () => annotator.getAnnotations().length,
    close() {
      annotator.destroy();
      pane.remove();
    },
  };
}
