import { counted } from "@/components/ui/number-words";
import type { Concern } from "@/lib/core/views/report-draft";
import { PublishForm, type PublishOutcome } from "./publish-form";
import { shortfallWords } from "./shortfall-words";

/** The part of a draft that this page shows. */
export type Draft = {
  readonly goldId: string;
  readonly missing: readonly { readonly annotationId: string | null; readonly message: string }[];
  readonly concerns: readonly Concern[];
  readonly content: {
    readonly number: number;
    readonly finding: { readonly headline: string; readonly deck: string };
    readonly coverage: { readonly sentence: string };
    readonly pageShare: { readonly percent: number; readonly words: number; readonly otherWords: number };
    readonly reviewers: readonly { readonly pseudonym: string }[];
    readonly quotes: readonly { readonly id: string; readonly number: number; readonly printed: string }[];
  };
};

/** What would be published now, what stands against it, and the button. */
export function ReportDraft({
  article,
  draft,
  previewHref,
  publish,
}: {
  article: { readonly id: string; readonly title: string };
  draft: Draft;
  previewHref: string;
  publish: (data: FormData) => Promise<PublishOutcome>;
}) {
  const { content, missing, concerns, goldId } = draft;
  return (
    <main className="desk-page" id="main">
      <div className="page-top">
        <p className="crumb">
          <a href="/articles">Articles</a>, <a href={`/articles/${article.id}`}>{article.title}</a>
        </p>
        <h1>What report {content.number} would say</h1>
      </div>
      <div className="two-columns">
        <div>
          <section aria-labelledby="finding" className="finding">
            <h2 id="finding">{content.finding.headline}</h2>
            <p>{content.finding.deck}</p>
          </section>
          <dl className="facts wide">
            <dt>Quotes</dt>
            <dd>{content.coverage.sentence}</dd>
            <dt>Not the article</dt>
            <dd>
              {content.pageShare.otherWords} of {counted(content.pageShare.words, "word")},{" "}
              {content.pageShare.percent}%
            </dd>
            <dt>Reviewers</dt>
            <dd>
              {content.reviewers.map((reviewer) => reviewer.pseudonym).join(", ") || "None submitted"}
              {content.reviewers.length < 2 && (
                <span className="sub">Two or more show readers where the verdicts are not plain.</span>
              )}
            </dd>
          </dl>
          <p className="after-rule">
            <a className="btn" href={previewHref} target="_blank" rel="noreferrer">
              See the whole report as it would be published
            </a>
            <span className="sub">Opens in a new tab. Nobody else can see it.</span>
          </p>
        </div>
        <aside aria-label="Publishing">
          <Missing goldId={goldId} missing={missing} />
          <Concerns goldId={goldId} concerns={concerns} quotes={content.quotes} />
          <section
            className={missing.length + concerns.length > 0 ? "block" : undefined}
            aria-labelledby="publish"
          >
            <h2 className="ruled" id="publish">
              Publish
            </h2>
            <div className="after-rule">
              <PublishForm
                number={content.number}
                missing={missing.length}
                concerns={concerns.length}
                publish={publish}
              />
            </div>
          </section>
        </aside>
      </div>
    </main>
  );
}

function Missing({ goldId, missing }: { goldId: string; missing: Draft["missing"] }) {
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="missing">
      <h2 className="ruled" id="missing">
        Still missing <span>{missing.length}</span>
      </h2>
      <ul className="lines">
        {missing.map((item) => (
          <li key={`${item.annotationId} ${item.message}`}>
            <a href={`/reviews/${goldId}${item.annotationId === null ? "" : `#${item.annotationId}`}`}>
              {item.message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Concerns({
  goldId,
  concerns,
  quotes,
}: {
  goldId: string;
  concerns: Draft["concerns"];
  quotes: Draft["content"]["quotes"];
}) {
  if (concerns.length === 0) return null;
  const printed = new Map(quotes.map((quote) => [quote.id, quote.printed]));
  return (
    <section className="block" aria-labelledby="concerns">
      <h2 className="ruled" id="concerns">
        Evidence below the standard <span>{concerns.length}</span>
      </h2>
      <p className="after-rule mid">
        The standard is one source of grade A, or two independent ones of grade B, each with its words and an
        archived copy. The report says where it is not met.
      </p>
      <ul className="lines">
        {concerns.map((concern) => (
          <li key={concern.annotationId}>
            <a href={`/reviews/${goldId}#${concern.annotationId}`}>
              <span className="strong">{concern.quote}</span>{" "}
              {inMarks(shortened(printed.get(concern.annotationId) ?? ""))}
            </a>
            <span className="sub">{shortfallWords(concern.shortfalls)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A quote that is printed in marks has them already. */
function inMarks(words: string): string {
  return /^[“"«„‘]/u.test(words) ? words : `“${words}”`;
}

function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, words.lastIndexOf(" ", 88))} …` : words;
}
