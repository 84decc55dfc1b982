import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ComparisonList } from "@/components/public/comparison-list";

it("leads to every statement, and says so where there is none", () => {
  const html = renderToStaticMarkup(
    <ComparisonList statements={[{ id: "s", speaker: "Ada Finch", wording: "“We will,”", articles: 2 }]} />,
  );
  expect(html).toContain('<a href="/statements/s">Ada Finch: “We will”</a>');
  expect(html).toContain("In 2 articles");
  expect(renderToStaticMarkup(<ComparisonList statements={[]} />)).toContain(
    "No comparison is published yet.",
  );
});
