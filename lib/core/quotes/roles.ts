/**
 * The roles a word can have in an attribution. A source or a content also says
 * on which side its cue stands, so that the three can be joined afterwards.
 */
export const ROLES = [
  "none",
  "source_before_cue",
  "source_after_cue",
  "cue",
  "content_before_cue",
  "content_after_cue",
] as const;

export type Role = (typeof ROLES)[number];

/**
 * A label is a role with its place in the span: 0 is no role, then every role
 * has two, odd where a span begins and even where it goes on.
 */
export const LABELS = 2 * ROLES.length - 1;

/** The label of a span's first word. */
export function beginning(role: Role): number {
  return Math.max(0, 2 * ROLES.indexOf(role) - 1);
}

/** The role a label stands for. */
export function roleOf(label: number): Role {
  return ROLES[(label + 1) >> 1] as Role;
}

/** True if the label goes on with a span that a label before it began. */
export function goesOn(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

/** True if `label` may follow `previous`: a span goes on only from its own beginning. */
export function mayFollow(previous: number, label: number): boolean {
  return !goesOn(label) || previous === label || previous === label - 1;
}
