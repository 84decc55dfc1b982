import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { counted } from "@/components/ui/number-words";
import type { DatasetCounts } from "@/lib/core/views/dataset-counts";

const LAYERS = [
  { id: "gold", word: "Gold layers", note: "what was settled, one reading of each article" },
  { id: "review", word: "Reviews", note: "every review that is submitted, each reviewer apart" },
  { id: "all", word: "Both", note: "told apart by their layer" },
] as const;

/** What the labelled dataset holds now, and the two files it comes in. Works without JavaScript. */
export function Dataset({ counts }: { counts: DatasetCounts }) {
  const empty = counts.marks === 0;
  return (
    <main className="desk-page" id="main">
      <div className="page-top">
        <h1>
          {empty
            ? "The dataset is still empty"
            : `${counted(counts.marks, "mark")} in ${counted(counts.articles, "article")}`}
        </h1>
        <p className="mid">
          {empty
            ? "It fills as reviews are submitted and gold layers are made."
            : `From ${counted(counts.goldLayers, "gold layer")} and ${counted(counts.reviews, "review")} that ${counts.reviews === 1 ? "is" : "are"} submitted.`}
        </p>
      </div>
      <div className="two-columns">
        <section aria-labelledby="download">
          <h2 className="ruled" id="download">
            Download it
          </h2>
          <form method="get" action="/api/exports/dataset.jsonl" className="stack after-rule">
            <fieldset>
              <legend className="lab">Which layers</legend>
              <div className="choices">
                {LAYERS.map((layer, index) => (
                  <label key={layer.id} className="choice">
                    <input type="radio" name="layers" value={layer.id} defaultChecked={index === 0} />
                    <span>
                      {layer.word}
                      <span className="muted">: {layer.note}</span>
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
            <div className="acts">
              <button type="submit" className={buttonClass("primary")}>
                <Icon name="download" />
                Download JSONL
              </button>
              <button type="submit" className={buttonClass()} formAction="/api/exports/dataset.csv">
                <Icon name="download" />
                Download CSV
              </button>
            </div>
          </form>
        </section>
        <aside aria-labelledby="notes">
          <h2 className="ruled" id="notes">
            How to read it
          </h2>
          <ul className="lines">
            <li>
              <span className="strong">Offsets count Unicode code points</span> from the start of the
              article’s text, and the end is exclusive. Python strings slice with them as they are; JavaScript
              strings count UTF-16 units and do not.
            </li>
            <li>
              Each row gives the exact words, so an offset can be checked against the text, and the
              fingerprint of that text.
            </li>
            <li>Reviewers appear by pseudonym. Each row names the codebook version it was made under.</li>
            <li>JSONL holds everything, one mark a line. CSV is flat, for spreadsheets.</li>
          </ul>
        </aside>
      </div>
    </main>
  );
}
