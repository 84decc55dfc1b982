import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { AlsoPrinted } from "@/components/annotator/also-printed";
import { DEFAULT_BINDINGS } from "@/components/annotator/key-bindings";
import { fetchQuotesElsewhere } from "@/components/annotator/use-quotes-elsewhere";
import { WorkbenchContext } from "@/components/annotator/use-store";
import type { QuoteElsewhere } from "@/lib/core/views/quotes-elsewhere";
import { openDesk, reviewView } from "./desk";

const WORDS = "“The old bridge will open again before winter comes to town,”";

const elsewhere = (versionId: string, credited: string | null, reportPath: string | null = null) =>
  ({
    id: versionId,
    versionId,
    text: WORDS,
    credited,
    outlet: `${versionId}.example`,
    title: "A <title>",
    publishedOn: null,
    reportPath,
  }) satisfies QuoteElsewhere;

function draw(quotesElsewhere: readonly QuoteElsewhere[], words = WORDS): string {
  const { store, screen } = openDesk(reviewView({}));
  store.set({ quotesElsewhere });
  return renderToStaticMarkup(
    <WorkbenchContext.Provider value={{ store, screen, keys: { current: DEFAULT_BINDINGS } }}>
      <AlsoPrinted words={words} />
    </WorkbenchContext.Provider>,
  );
}

describe("AlsoPrinted", () => {
  it("says as whose words, in how many articles, and leads to published reports alone", () => {
    const html = draw([
      elsewhere("one", "Pete Hegseth", "/reports/one#mark-1"),
      elsewhere("two", "Hegseth"),
      elsewhere("three", null),
    ]);
    const lines = html.split("</li>").map((line) => line.replaceAll(/<[^>]*>/g, ""));
    expect(lines.slice(0, 2)).toEqual([
      "Also printed as said by Pete Hegseth in 2 articles: one.example, two.example",
      "Also printed in 1 article: three.example",
    ]);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('href="/reports/one#mark-1"');
  });

  it("draws nothing where nothing is known", () => {
    expect(draw([])).toBe("");
    expect(draw([elsewhere("one", "Pete Hegseth")], "“No,”")).toBe("");
  });
});

describe("fetchQuotesElsewhere", () => {
  const { signal } = new AbortController();
  const answering = (answer: () => Response) => ({
    fetcher: (async () => answer()) as typeof fetch,
    signal,
  });

  it("reads what the server says", async () => {
    const quotes = [elsewhere("one", "Pete Hegseth", "/reports/one")];
    expect(
      await fetchQuotesElsewhere(
        "r",
        answering(() => Response.json({ quotes })),
      ),
    ).toEqual(quotes);
  });

  test.each([
    ["offline", () => Promise.reject(new TypeError("Failed to fetch")) as never],
    ["refused", () => Response.json({ title: "not-found" }, { status: 404 })],
    ["no JSON", () => new Response("<html>")],
    ["something else", () => Response.json({ quotes: [{ id: 1 }] })],
    [
      "an address elsewhere",
      () => Response.json({ quotes: [elsewhere("one", null, "https://elsewhere.example")] }),
    ],
  ])("knows nothing where the answer is %s", async (_, answer) => {
    expect(await fetchQuotesElsewhere("r", answering(answer))).toEqual([]);
  });
});
