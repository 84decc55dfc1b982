import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { People } from "@/components/admin/people";
import { peopleHeadline } from "@/components/admin/people-words";
import type { Person } from "@/lib/core/views/people";

const person = (id: string, change: Partial<Person> = {}): Person => ({
  id,
  name: `Person ${id}`,
  email: `${id}@example.org`,
  pseudonym: `Reviewer ${id}`,
  role: "reviewer",
  disabled: false,
  openReviews: 1,
  submittedReviews: 2,
  ...change,
});

describe("People", () => {
  const nothing = async () => ({ problem: null });
  const invite = async () => ({ problem: null, invited: null });

  it("lets nobody disable their own account", () => {
    const html = renderToStaticMarkup(
      <People
        people={[person("1", { role: "admin" }), person("2"), person("3", { disabled: true })]}
        invitations={[]}
        self="1"
        invite={invite}
        setDisabled={nothing}
      />,
    );
    expect(html).not.toContain("Disable the account of Person 1");
    expect(html).toContain("Disable the account of Person 2");
    expect(html).toContain("Enable the account of Person 3");
  });
});

describe("peopleHeadline", () => {
  it("counts the accounts that can sign in", () => {
    const people = [
      person("1", { role: "admin" }),
      person("2"),
      person("3"),
      person("4", { disabled: true }),
    ];
    expect(peopleHeadline(people)).toBe("Two reviewers, one admin");
    expect(peopleHeadline([])).toBe("No reviewers, no admins");
  });
});
