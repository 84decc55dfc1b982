import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FrozenText } from "@/components/admin/frozen-text";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { documentFromText } from "@/lib/core/text/text-blocks";

test("shows characters that cannot be seen, and sets each block in its own direction", () => {
  const document = documentFromText(canonicalText("The pier \u202eniaga\u202c opens.\n\n«لن نفتح الجسر»"));
  const html = renderToStaticMarkup(<FrozenText document={document} />);
  expect([...html.matchAll(/role="img" aria-label="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    "right-to-left override",
    "end of an embedding or override",
  ]);
  expect([...html.matchAll(/dir="(\w+)"/g)].map(([, direction]) => direction)).toEqual(["ltr", "rtl"]);
});
