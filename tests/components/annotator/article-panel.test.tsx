import { readFileSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ArticlePanel } from "@/components/annotator/article-panel";
import { DEFAULT_BINDINGS } from "@/components/annotator/key-bindings";
import { WorkbenchContext } from "@/components/annotator/use-store";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Signal } from "@/lib/core/annotation/annotation";
import type { ReviewView } from "@/lib/core/annotation/review-view";
import { codebookSchema } from "@/lib/core/codebook/codebook";
import { AUTOMATIC_SIGNALS } from "@/lib/core/signals/automatic-signals";
import { at, EMPTY, openDesk, reviewView, TEXT } from "./desk";

const codebook = codebookSchema.parse(
  JSON.parse(readFileSync(path.join(process.cwd(), "seeds/codebooks/1.1.json"), "utf8")),
);

const GENRE: Signal = {
  name: "genre",
  values: ["news"],
  justification: "It <reports>.",
  spans: [describeSpan(TEXT, at("Rutte said"))],
};
const SOURCES: Signal = { name: "sourceTypes", values: ["experts"], justification: "", spans: [] };

function draw(more: Partial<ReviewView> = {}, choose?: string): string {
  const desk = openDesk(reviewView({ codebook, ...more }));
  if (choose) desk.choose(choose);
  const workbench = { store: desk.store, screen: desk.screen, keys: { current: DEFAULT_BINDINGS } };
  return renderToStaticMarkup(
    <WorkbenchContext value={workbench}>
      <ArticlePanel />
    </WorkbenchContext>,
  );
}

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;
const answered = { layer: { ...EMPTY, signals: [GENRE, SOURCES] } };

describe("what is counted", () => {
  it("stands in a list, every signal with what it asks, and no score", () => {
    const html = draw();
    expect(count(html, /<dt>/g)).toBe(2 * AUTOMATIC_SIGNALS.length);
    expect(html).toContain("<dt>Quotes</dt>");
    expect(html).toContain("How many quotes does the article have?");
    expect(html).not.toMatch(/score|\/\s*100\b/i);
  });
});

describe("the questions", () => {
  it("have each a label that is tied to its field", () => {
    const html = draw();
    const fields = [...html.matchAll(/<select id="([^"]+)"/g)].map((match) => match[1]);
    expect(fields).toHaveLength(9);
    for (const id of fields) expect(html).toContain(`<label for="${id}">`);
    expect(count(html, /<fieldset><legend>/g)).toBe(1);
    expect(count(html, /type="checkbox"/g)).toBe(11);
    expect(html).toContain("0 of 10 answered");
    expect(count(html, /<textarea/g)).toBe(1);
  });

  it("ask for the sentence and the words once they are answered", () => {
    const html = draw(answered);
    expect(html).toContain("2 of 10 answered");
    expect(count(html, /<textarea/g)).toBe(3);
    expect(count(html, /aria-invalid="true"/g)).toBe(1);
    expect(html).toContain("It &lt;reports&gt;.");
    expect(html).toContain(">Rutte said</q>");
    expect(html).toContain('aria-label="Take off: Rutte said"');
    expect(html).toContain('aria-label="Clear the answer: Genre"');
  });

  it("hold the pointing back until words are selected, and say why", () => {
    // The third is the comment's, which has no words yet either.
    expect(count(draw(answered), /aria-disabled="true"/g)).toBe(3);
    expect(draw(answered)).toContain("Select them in the article first.");
    expect(count(draw(answered, "Rutte said"), /aria-disabled="true"/g)).toBe(1);
  });

  it("show the room that is left near its end", () => {
    const long = { ...GENRE, justification: "x".repeat(450) };
    expect(draw(answered)).not.toContain("characters left");
    expect(draw({ layer: { ...EMPTY, signals: [long] } })).toContain("50 characters left of 500");
  });

  it("are text where nothing can be changed", () => {
    const html = draw({ editable: false, ...answered });
    expect(html).not.toMatch(/<(select|textarea|input|fieldset)/);
    expect(html).toContain("<h3>Genre</h3>");
    expect(html).toContain("It &lt;reports&gt;.");
    expect(html).toContain(">Rutte said</q>");
    expect(html).not.toContain("Take off");
    expect(draw({ editable: false })).toContain("No question was answered.");
  });

  it("are none under a codebook that asks none", () => {
    const html = draw({ codebook: { ...codebook, version: "1.0", signals: [] } });
    expect(html).toContain("Codebook 1.0, which this review is made with, asks nothing");
    expect(html).not.toContain("answered");
  });
});
