import { numberWord } from "@/components/ui/number-words";

/** "Two reviewers, one admin": the accounts that can sign in. */
export function peopleHeadline(
  people: readonly { readonly role: "reviewer" | "admin"; readonly disabled: boolean }[],
): string {
  const open = people.filter((person) => !person.disabled);
  const reviewers = open.filter((person) => person.role === "reviewer").length;
  const admins = open.length - reviewers;
  const second = `${numberWord(admins).toLowerCase()} ${admins === 1 ? "admin" : "admins"}`;
  return `${numberWord(reviewers)} ${reviewers === 1 ? "reviewer" : "reviewers"}, ${second}`;
}
