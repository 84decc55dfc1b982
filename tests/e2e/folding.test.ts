/** Folding what is no part of a long article, in a real browser: what comes near the screen is drawn without being asked for. */
import { expect, test } from "vitest";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import type { Annotation } from "@/lib/core/annotation/annotation";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { type Span, span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";
import { LONG } from "@/lib/editor/sections";
import { EMPTY, reviewView } from "@/tests/components/annotator/desk";
import { uuid } from "@/tests/support/arbitrary-layer";
import { setAnnotatorAlone } from "./support/annotator-alone";
import { paragraph, quoteOf } from "./support/long-articles";

/** More than an article has before only what is near the screen of it is drawn. */
const PARAGRAPHS = LONG + 10;
/** Those that are part of the article: the first, and one that lies five screens down. */
const NEWS = [0, 8];

const TEXT = canonicalText(Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(index)).join("\n\n"));
const document = documentFromText(TEXT);

function markOf(index: number): Annotation {
  const base = { id: uuid(100 + index), origin: "manual" as const };
  if (!NEWS.includes(index)) {
    const spans = [describeSpan(TEXT, document.blocks[index] as Span)];
    return { ...base, spans, type: "block", attributes: { label: "ad" } };
  }
  const start = TEXT.indexOf(quoteOf(index));
  const spans = [describeSpan(TEXT, span(start, start + quoteOf(index).length))];
  return { ...base, spans, type: "quote", attributes: { form: "direct" } };
}

const review = reviewView({
  document,
  layer: { ...EMPTY, annotations: document.blocks.map((_, index) => markOf(index)) },
});

const alone = setAnnotatorAlone();

test("a quote that folding brings to the screen is drawn", async () => {
  const page = await alone.open(review);
  const chip = page.locator(".article-text").getByRole("button", { name: /^Direct quote 2\b/ });
  await page.locator(".article-text").focus();
  await page.evaluate(() => window.bench.quiet());
  expect(await chip.count()).toBe(0);
  await page.keyboard.press("h");
  await chip.waitFor({ timeout: 10_000 });
  const paragraphTop = (element: Element) => element.closest(".t")?.getBoundingClientRect().top;
  expect(await chip.evaluate(paragraphTop)).toBeLessThan(page.viewportSize()?.height ?? 0);
  await page.context().close();
});
