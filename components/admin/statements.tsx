import { Statement } from "@/components/reader/statement";
import { figuresSentence, statementTitle } from "@/components/reader/statement-words";
import { Icon } from "@/components/ui/icons";
import { counted } from "@/components/ui/number-words";
import type {
  BlockedPair,
  StatementPage,
  StatementProposalView,
  StatementsOverview,
} from "@/lib/core/views/statements";
import type { ActionOutcome } from "./action-button";
import { ProposalForm } from "./proposal-form";

export type SettleStatements = {
  confirm(statementId: string | null, data: FormData): Promise<ActionOutcome>;
  decline(annotationIds: readonly string[]): Promise<ActionOutcome>;
};

/** What waits for an answer first, then what was confirmed. In both, conflicts first. */
export function Statements({
  overview: { proposals, blocked, statements },
  actions,
}: {
  overview: StatementsOverview;
  actions: SettleStatements;
}) {
  return (
    <main className="desk-page" id="main">
      <div className="page-top">
        <h1>
          {counted(proposals.length, "proposal")}, {counted(statements.length, "statement")}
        </h1>
        <p className="mid">
          The same words in the gold layers of several articles. Nothing is joined until you confirm it.
        </p>
      </div>
      <section className="block">
        <h2 className="ruled">Proposed</h2>
        {proposals.length === 0 ? (
          <p className="after-rule mid">Nothing waits. Words that two gold layers share are proposed here.</p>
        ) : (
          <ul className="proposals">
            {proposals.map((proposal) => (
              <li key={proposal.page.prints.map(({ annotationId }) => annotationId).join()}>
                <Proposal proposal={proposal} actions={actions} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {blocked.length > 0 && (
        <section className="block">
          <h2 className="ruled">Confirmed to be two people’s</h2>
          <ul className="lines">
            {blocked.map((pair) => (
              <Blocked key={pair.map(({ annotationId }) => annotationId).join()} pair={pair} />
            ))}
          </ul>
        </section>
      )}
      <section className="block">
        <h2 className="ruled">Statements</h2>
        {statements.length === 0 ? (
          <p className="after-rule mid">None yet.</p>
        ) : (
          <ul className="lines">
            {statements.map((page) => (
              <Confirmed key={page.id} page={page} />
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}

function Proposal({ proposal, actions }: { proposal: StatementProposalView; actions: SettleStatements }) {
  const { page, statementId, freshIds } = proposal;
  const title = statementTitle(page);
  return (
    <article className="proposal">
      <h3 className="proposal-title">{title}</h3>
      <Statement page={page} level={3} />
      <ProposalForm
        title={title}
        isNew={statementId === null}
        choices={page.prints
          .filter(({ annotationId }) => freshIds.includes(annotationId))
          .map(({ annotationId, outlet, printed }) => ({ annotationId, outlet, printed }))}
        confirm={actions.confirm.bind(null, statementId)}
        decline={actions.decline.bind(
          null,
          page.prints.map(({ annotationId }) => annotationId),
        )}
      />
    </article>
  );
}

/** Both articles credit their own speaker, and both were found to be right: an admin looks at the layers. */
function Blocked({ pair }: { pair: BlockedPair }) {
  return (
    <li>
      <span className="with-icon">
        <Icon name="differs" />
        {pair[0].printed}
      </span>
      {pair.map(({ annotationId, outlet, credited }) => (
        <span key={annotationId} className="sub">
          {outlet} credits {credited}
        </span>
      ))}
    </li>
  );
}

function Confirmed({ page }: { page: StatementPage }) {
  return (
    <li>
      <a className="headline-link" href={`/statements/${page.id}/edit`}>
        {statementTitle(page)}
      </a>
      {page.conflict.length > 0 && (
        <span className="with-icon">
          <Icon name="differs" />
          credited to {page.conflict.length} people
        </span>
      )}
      <span className="sub">{figuresSentence(page.figures)}</span>
    </li>
  );
}
