"use client";

import { Statement } from "@/components/reader/statement";
import { statementTitle } from "@/components/reader/statement-words";
import type { PassageChoice, StatementDetail } from "@/lib/core/views/statements";
import { ActionButton, type ActionOutcome } from "./action-button";
import { StatementFactsForm } from "./statement-facts-form";

export type StatementActions = {
  save(data: FormData): Promise<ActionOutcome>;
  remove(annotationId: string): Promise<ActionOutcome>;
  takePassage(referenceId: string, wording: string): Promise<ActionOutcome>;
};

/** One statement for admins: what the public sees and more, what is held of it, and a way to take a quote out. */
export function StatementEditor({
  detail: { page, reference, passages },
  isPublic,
  actions,
}: {
  detail: StatementDetail;
  /** A published report prints it. */
  isPublic: boolean;
  actions: StatementActions;
}) {
  return (
    <main className="desk-page" id="main">
      <div className="page-top">
        <p className="crumb">
          <a href="/statements">Statements</a>
        </p>
        <h1>{statementTitle(page)}</h1>
        <p className="mid">
          {isPublic ? (
            <a href={`/statements/${page.id}`}>As the public sees it</a>
          ) : (
            "Not public: none of its quotes is in a published report."
          )}
        </p>
      </div>
      <div className="two-columns">
        <Statement
          page={page}
          act={({ annotationId, outlet }) => (
            <ActionButton
              act={() => actions.remove(annotationId)}
              doing="Taking it out"
              look="quiet"
              label={`Take it out: ${outlet}’s quote`}
            >
              Take it out
            </ActionButton>
          )}
        />
        <aside>
          <h2 className="ruled">What was said</h2>
          <StatementFactsForm
            page={page}
            references={referencesOf(reference, passages)}
            referenceId={reference?.id ?? null}
            save={actions.save}
          />
          <Passages passages={passages} take={actions.takePassage} />
        </aside>
      </div>
    </main>
  );
}

/** The words as printed, found in the references: one press takes them for the words as recorded. */
function Passages({
  passages,
  take,
}: {
  passages: readonly PassageChoice[];
  take: StatementActions["takePassage"];
}) {
  return (
    <section className="block">
      <h2 className="ruled">Found in the references</h2>
      {passages.length === 0 && <p className="after-rule mid">No match for the words as printed.</p>}
      <ul className="lines">
        {passages.map(({ referenceId, title, wording }) => (
          <li key={referenceId}>
            <blockquote className="asked-words" dir="auto">
              {wording}
            </blockquote>
            <a className="sub" href={`/references/${referenceId}`}>
              {title}
            </a>
            <ActionButton act={() => take(referenceId, wording)} doing="Taking it" look="quiet">
              Take these words as recorded
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function referencesOf(reference: StatementDetail["reference"], passages: readonly PassageChoice[]) {
  const found = passages.map(({ referenceId, title }) => ({ id: referenceId, title }));
  const known = reference && !found.some(({ id }) => id === reference.id) ? [reference] : [];
  return [...known, ...found];
}
