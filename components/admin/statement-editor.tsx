"use client";

import { Statement } from "@/components/reader/statement";
import { statementTitle } from "@/components/reader/statement-words";
import type { StatementPage } from "@/lib/core/views/statements";
import { ActionButton, type ActionOutcome } from "./action-button";
import { StatementFactsForm } from "./statement-facts-form";

/** One statement for admins: what the public sees and more, what is held of it, and a way to take a quote out. */
export function StatementEditor({
  page,
  referenceId,
  references,
  isPublic,
  save,
  remove,
}: {
  page: StatementPage;
  referenceId: string | null;
  references: readonly { readonly id: string; readonly title: string }[];
  /** A published report prints it. */
  isPublic: boolean;
  save: (data: FormData) => Promise<ActionOutcome>;
  remove: (annotationId: string) => Promise<ActionOutcome>;
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
              act={() => remove(annotationId)}
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
          <StatementFactsForm page={page} referenceId={referenceId} references={references} save={save} />
        </aside>
      </div>
    </main>
  );
}
