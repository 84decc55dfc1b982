import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Chip } from "@/components/ui/chip";
import { ICON_SHAPES, type IconName } from "@/components/ui/icon-shapes";
import { Icon } from "@/components/ui/icons";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { VERDICTS } from "@/lib/core/codebook/values";

test("every verdict has an icon of its own, by its id", () => {
  const drawings = VERDICTS.map((verdict) => JSON.stringify(ICON_SHAPES[verdict]));
  expect(new Set(drawings).size).toBe(VERDICTS.length);
});

test("icons are hidden from assistive technology and carry no inline style", () => {
  for (const name of Object.keys(ICON_SHAPES) as IconName[]) {
    const markup = renderToStaticMarkup(<Icon name={name} />);
    expect(markup).toMatch(/^<svg class="i"[^>]*aria-hidden="true"/);
    expect(markup).not.toContain("style=");
  }
});

test("a badge says its verdict in words", () => {
  const markup = renderToStaticMarkup(
    <VerdictBadge family="wrong" icon="misattributed" word="Misattributed" />,
  );
  expect(markup).toMatch(/^<span class="v wrong"><svg.*<\/svg>Misattributed<\/span>$/);
});

test("a chip keeps the icon's place until there is one", () => {
  const face = { letter: "D", number: "6", family: "none" } as const;
  expect(renderToStaticMarkup(<Chip face={face} />)).toBe(
    '<span class="chip"><b>D</b>6<i class="dot"></i></span>',
  );
  expect(
    renderToStaticMarkup(<Chip face={{ ...face, family: "wrong", icon: "misattributed" }} on />),
  ).toMatch(/^<span class="chip wrong on"><b>D<\/b>6<svg/);
});
