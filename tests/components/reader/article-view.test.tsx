import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ArticleView } from "@/components/reader/article-view";
import { drawArticle } from "@/components/reader/draw-blocks";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { EMPTY_LAYER } from "@/lib/core/annotation/layer";
import { LayerIndex } from "@/lib/core/annotation/layer-index";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import codebookFile from "@/seeds/codebooks/1.0.json" with { type: "json" };
import { layerOf, link } from "@/tests/support/layers";

const codebook = codebookSchema.parse(codebookFile);
const text = canonicalText(
  "A headline of its own\n\nDo you <b>love</b> it?\n\nHe said that guarantees “should be backed by troops.”\u00a0Then he left the room, as he had said that he would.",
);
const document = documentFromText(text);

function mark(id: string, type: Annotation["type"], words: string, attributes: object = {}): Annotation {
  const start = text.indexOf(words);
  return {
    id,
    type,
    spans: [describeSpan(text, span(start, start + words.length))],
    origin: "manual",
    attributes,
  } as Annotation;
}

const judged = {
  form: "mixed",
  occurrence: "confirmed",
  speaker: "wrong",
  speakerStated: { name: "Mark Rutte", speakerId: null },
  speakerActual: { name: "Pete Hegseth", speakerId: null },
};

const layer = layerOf({
  annotations: [
    mark("ad", "block", "Do you <b>love</b> it?", { label: "ad" }),
    mark("q1", "quote", "guarantees “should be backed by troops.”", judged),
    mark("q1a", "quote", "“should be backed by troops.”", { form: "direct_fragment" }),
    mark("he", "source", "He"),
    mark("said", "cue", "said"),
  ],
  links: [link("q1", "source", "he"), link("q1", "cue", "said"), link("q1a", "parent", "q1")],
});
const drawing = drawArticle({ document, index: new LayerIndex(layer, document.blocks), codebook });
const html = renderToStaticMarkup(
  <ArticleView document={document} drawing={drawing} chipHref={(id) => `#row-${id}`} />,
);

describe("the article to read", () => {
  test("needs no script and no inline style", () => {
    expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
  });

  test("sets text that looks like markup as text", () => {
    expect(html).toContain("Do you &lt;b&gt;love&lt;/b&gt; it?");
  });

  test("keeps the direction of a block that begins with a mark, whose chip has letters of its own", () => {
    const arabic = documentFromText(canonicalText("«لن نفتح الجسر» قال المهندس.\n\nThe engineer said so."));
    const quote = {
      id: "q",
      type: "quote",
      spans: [describeSpan(arabic.text, span(0, 16))],
      origin: "manual",
      attributes: { form: "direct" },
    } as Annotation;
    const index = new LayerIndex(layerOf({ annotations: [quote] }), arabic.blocks);
    const marked = drawArticle({ document: arabic, index, codebook });
    const shown = renderToStaticMarkup(<ArticleView document={arabic} drawing={marked} />);
    expect(shown).toContain("chip");
    expect([...shown.matchAll(/dir="(\w+)"/g)].map(([, direction]) => direction)).toEqual(["rtl", "ltr"]);
  });

  test("keeps the non-breaking space", () => {
    expect(html).toContain("\u00a0Then he left");
  });

  test("loses no character of any block", () => {
    const bare = renderToStaticMarkup(<ArticleView document={document} drawing={[]} />);
    const words = bare
      .replace(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">");
    expect(words).toBe(document.blocks.map(({ start, end }) => text.slice(start, end)).join(""));
  });

  test("says boilerplate in a word and in place", () => {
    expect(html).toMatch(
      /<p class="t t-paragraph bp"[^>]*><span class="kind"><span class="sr">Not the article: <\/span>Advert/,
    );
  });

  test("nests the inner mark in the outer and gives each its lane", () => {
    expect(html).toMatch(
      /<span class="m wrong" data-kind="mixed" data-lane="2" id="mark-q1">.*<span class="m" data-kind="direct" id="mark-q1a">/,
    );
    expect(html).toContain("deep");
  });

  test("names the quote in full at its chip and says where it ends", () => {
    expect(html).toContain("Mixed quote 1, credited to Mark Rutte, misattributed, said by Pete Hegseth");
    expect(html).toContain(", end of quote 1, ");
    expect(html).toContain('href="#row-q1"');
  });

  test("shows the verdict in the margin with who is moved to whom", () => {
    expect(html).toMatch(
      /<span class="note" aria-hidden="true"><span class="vt wrong">.*Misattributed<\/span><small>Rutte → Hegseth<\/small>/,
    );
  });

  test("draws speaker and cue over the line", () => {
    expect(html).toContain('<span class="sp" id="mark-he">He</span>');
    expect(html).toContain('<span class="cue" id="mark-said">said</span>');
  });

  test("is the same markup every time", () => {
    const again = drawArticle({ document, index: new LayerIndex(layer, document.blocks), codebook });
    expect(
      renderToStaticMarkup(
        <ArticleView document={document} drawing={again} chipHref={(id) => `#row-${id}`} />,
      ),
    ).toBe(html);
  });
});

describe("marks that cross", () => {
  test("are each drawn over all their own words", () => {
    const crossing = layerOf({
      annotations: [
        mark("a", "quote", "guarantees “should be", { form: "indirect" }),
        mark("b", "quote", "“should be backed", { form: "direct" }),
      ],
    });
    const markup = renderToStaticMarkup(
      <ArticleView
        document={document}
        drawing={drawArticle({ document, index: new LayerIndex(crossing, document.blocks), codebook })}
      />,
    );
    const under = (kind: string) => [...markup.matchAll(new RegExp(`data-kind="${kind}"`, "g"))].length;
    expect(under("indirect")).toBe(1);
    expect(under("direct")).toBe(2);
  });
});

describe("characters that cannot be seen", () => {
  test("are shown by name, and the text stays as it is", () => {
    const hidden = documentFromText(
      canonicalText("It was \u202eno\u202c trick at all, said the sub-editor."),
    );
    const drawn = drawArticle({
      document: hidden,
      index: new LayerIndex(EMPTY_LAYER, hidden.blocks),
      codebook,
    });
    const markup = renderToStaticMarkup(<ArticleView document={hidden} drawing={drawn} />);
    expect(markup).toContain('data-sign="RLO" role="img" aria-label="right-to-left override"');
    expect(markup.replace(/<[^>]+>/g, "")).toBe(hidden.text);
  });
});
