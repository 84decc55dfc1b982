/**
 * Who may do what: one table. Read a row as "an admin may …, a reviewer may …":
 * `always` and `never` need no facts; the other words are predicates over the
 * facts of the one review in question. An action without the facts its
 * predicate needs is refused. Every query and command asks `can`; screens ask
 * it only to hide what would be refused anyway.
 */
import type { Actor, Role } from "./actor";

/** What the rules need to know about a review and the one who asks. */
export type ReviewFacts = {
  /** The review was assigned to the actor. */
  readonly isAuthor: boolean;
  readonly status: "open" | "submitted";
};

type Rule = (facts: ReviewFacts | undefined) => boolean;

const always: Rule = () => true;
const never: Rule = () => false;
/** Own review, in whatever state. */
const own: Rule = (facts) => facts?.isAuthor === true;
/** Own review, until it is submitted. */
const ownAndOpen: Rule = (facts) => facts?.isAuthor === true && facts.status === "open";
/** Anyone's review, once submitted: until then it is blind, to admins too. */
const submitted: Rule = (facts) => facts?.status === "submitted";
/** A review somebody else writes, in whatever state. */
const others: Rule = (facts) => facts?.isAuthor === false;

/** Action × role. "record" is what quotes are compared with: speakers and references. */
export const PERMISSIONS = {
  "article.import": { admin: always, reviewer: never },
  "article.list": { admin: always, reviewer: never },
  "article.assign": { admin: always, reviewer: never },
  "person.invite": { admin: always, reviewer: never },
  "person.list": { admin: always, reviewer: never },
  "person.disable": { admin: always, reviewer: never },
  "record.add": { admin: always, reviewer: always },
  "record.read": { admin: always, reviewer: always },
  "speaker.add": { admin: always, reviewer: always },
  "queue.read": { admin: always, reviewer: always },
  "review.open": { admin: own, reviewer: own },
  "review.annotate": { admin: ownAndOpen, reviewer: ownAndOpen },
  "review.submit": { admin: ownAndOpen, reviewer: ownAndOpen },
  "review.readSubmitted": { admin: submitted, reviewer: never },
  "review.reopen": { admin: always, reviewer: never },
  "help.read": { admin: always, reviewer: never },
  "comment.answer": { admin: others, reviewer: never },
  "gold.make": { admin: always, reviewer: never },
  "gold.annotate": { admin: always, reviewer: never },
  "statement.settle": { admin: always, reviewer: never },
  "report.publish": { admin: always, reviewer: never },
  "dataset.export": { admin: always, reviewer: never },
  "keys.keep": { admin: always, reviewer: always },
} as const satisfies Readonly<Record<string, Readonly<Record<Role, Rule>>>>;

export type Action = keyof typeof PERMISSIONS;

/** True if the table lets this actor do it, given the facts of the review in question where the rule needs them. */
export function can(actor: Actor, action: Action, facts?: ReviewFacts): boolean {
  return PERMISSIONS[action][actor.role](facts);
}
