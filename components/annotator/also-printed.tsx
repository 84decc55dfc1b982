import { Fragment, useMemo } from "react";
import { counted } from "@/components/ui/number-words";
import { alsoPrinted, type AlsoPrinted as Found } from "@/lib/core/statements/also-printed";
import { useAnnotator, useWorkbench } from "./use-store";

/** “Also printed as said by Pete Hegseth in 2 articles”: what other articles credit these words to. A hint, and no evidence. */
export function AlsoPrinted({ words }: { words: string }) {
  const { store } = useWorkbench();
  const { publishedAt: publishedOn } = store.view.article;
  const elsewhere = useAnnotator((state) => state.quotesElsewhere);
  const found = useMemo(
    () => alsoPrinted({ text: words, publishedOn }, elsewhere),
    [words, publishedOn, elsewhere],
  );
  if (found.length === 0) return null;
  return (
    <section className="also-printed" aria-label="Also printed">
      <ul>
        {found.map((one) => (
          <li key={one.credited ?? ""}>
            <Credited found={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Credited({ found: { credited, articles } }: { found: Found }) {
  const places = articles.map(({ versionId, outlet, title, reportPath }, index) => (
    <Fragment key={versionId}>
      {index > 0 && ", "}
      {reportPath ? (
        <a href={reportPath} target="_blank" rel="noreferrer" title={title}>
          {outlet}
        </a>
      ) : (
        <span title={title}>{outlet}</span>
      )}
    </Fragment>
  ));
  return (
    <>
      Also printed{" "}
      {credited !== null && (
        <>
          as said by <b>{credited}</b>{" "}
        </>
      )}
      in {counted(articles.length, "article")}: {places}
    </>
  );
}
