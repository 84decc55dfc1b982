import { instantInWords } from "@/components/ui/date-words";
import type { OpenInvitation, Person } from "@/lib/core/views/people";
import { ActionButton, type ActionOutcome } from "./action-button";
import { InviteForm, type InviteOutcome } from "./invite-form";
import { peopleHeadline } from "./people-words";

type PeopleProps = {
  readonly people: readonly Person[];
  readonly invitations: readonly OpenInvitation[];
  /** Id of the one who looks: they cannot disable their own account. */
  readonly self: string;
  readonly invite: (data: FormData) => Promise<InviteOutcome>;
  readonly setDisabled: (personId: string, disabled: boolean) => Promise<ActionOutcome>;
};

/** Who is here, what they have in hand, and how someone new comes in. */
export function People({ people, invitations, self, invite, setDisabled }: PeopleProps) {
  return (
    <main className="desk-page" id="main">
      <div className="page-top">
        <h1>{peopleHeadline(people)}</h1>
      </div>
      <div className="two-columns">
        <div>
          <section aria-labelledby="accounts">
            <h2 className="ruled" id="accounts">
              Accounts <span>{people.length}</span>
            </h2>
            <table className="ledger no-top">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">In print</th>
                  <th scope="col">Reviews</th>
                  <th scope="col">
                    <span className="sr">Account</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <PersonRow
                    key={person.id}
                    person={person}
                    toggle={person.id === self ? null : setDisabled.bind(null, person.id, !person.disabled)}
                  />
                ))}
              </tbody>
            </table>
          </section>
          {invitations.length > 0 && (
            <section className="block" aria-labelledby="invited">
              <h2 className="ruled" id="invited">
                Invited, not here yet <span>{invitations.length}</span>
              </h2>
              <ul className="lines">
                {invitations.map((invitation) => (
                  <li key={invitation.id}>
                    <span className="strong">{invitation.name}</span>, {invitation.email}
                    <span className="sub num">
                      {invitation.role}; the link is valid until {instantInWords(invitation.expiresAt)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside aria-labelledby="invite">
          <h2 className="ruled" id="invite">
            Invite someone
          </h2>
          <div className="after-rule">
            <InviteForm invite={invite} />
          </div>
        </aside>
      </div>
    </main>
  );
}

function PersonRow({ person, toggle }: { person: Person; toggle: (() => Promise<ActionOutcome>) | null }) {
  return (
    <tr className={person.disabled ? "shut" : undefined}>
      <th scope="row" className="ledger-title small">
        {person.name}
        <span className="sub">
          {person.email}, {person.role}
        </span>
      </th>
      <td data-label="In print">{person.pseudonym}</td>
      <td data-label="Reviews" className="num">
        {person.openReviews} open, {person.submittedReviews} submitted
      </td>
      <td className="ledger-act">
        {person.disabled && <span className="muted">Cannot sign in</span>}
        {toggle ? (
          <ActionButton
            act={toggle}
            look="quiet"
            doing={person.disabled ? "Enabling" : "Disabling"}
            label={`${person.disabled ? "Enable" : "Disable"} the account of ${person.name}`}
          >
            {person.disabled ? "Enable" : "Disable"}
          </ActionButton>
        ) : (
          <span className="ledger-self">You</span>
        )}
      </td>
    </tr>
  );
}
