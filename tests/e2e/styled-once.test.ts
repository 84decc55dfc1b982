/** What the browser works out for each element of an article: one style, and no more. */
import { expect, test } from "vitest";
import { REVIEW_OF_ONE_QUOTE, setAnnotatorAlone } from "./support/annotator-alone";

const alone = setAnnotatorAlone();

test("no rule asks for a pseudo-element of every element", async () => {
  const page = await alone.open(REVIEW_OF_ONE_QUOTE);
  const { asked, rules } = await page.evaluate(() => {
    const found: string[] = [];
    let seen = 0;
    const read = (list: CSSRuleList) => {
      for (const rule of list) {
        if (rule instanceof CSSSupportsRule && !CSS.supports(rule.conditionText)) continue;
        if (rule instanceof CSSStyleRule) {
          seen++;
          const all = rule.selectorText.split(",").filter((one) => /(?:^|[\s>+~*])::/.test(one.trim()));
          found.push(...all);
        }
        if ("cssRules" in rule) read(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) read(sheet.cssRules);
    return { asked: found, rules: seen };
  });
  expect(rules).toBeGreaterThan(500);
  expect(asked).toEqual([]);
  await page.context().close();
});

test("the look of selected words is handed down from the article to what stands in it", async () => {
  const page = await alone.open(REVIEW_OF_ONE_QUOTE);
  const looks = await page.evaluate(() =>
    [".article-text", ".article-text .m"].map((selector) => {
      const element = document.querySelector(selector);
      return element && getComputedStyle(element, "::selection").backgroundColor;
    }),
  );
  expect(looks).toEqual(["rgb(207, 224, 247)", "rgb(207, 224, 247)"]);
  await page.context().close();
});
