import { describe, expect, it, vi } from "vitest";
import { hashPassword } from "@/lib/server/auth/passwords";
import { checkCredentials } from "@/lib/server/auth/sign-in";
import { waitAfter } from "@/lib/server/auth/sign-in-delay";
import { db } from "@/lib/server/db/client";
import { acceptInvitation, addPerson, invitePerson, setPersonDisabled } from "@/lib/server/people/commands";
import { findInvitation, listPeople } from "@/lib/server/people/queries";
import { makePerson, PASSWORD } from "@/tests/support/factories";

vi.mock("@/lib/server/auth/passwords", async (original) => {
  const real = await original<typeof import("@/lib/server/auth/passwords")>();
  return { ...real, hashPassword: vi.fn(real.hashPassword) };
});

function invitee() {
  return { email: `${crypto.randomUUID()}@example.org`, name: "New Person", role: "reviewer" as const };
}

describe("invitations", () => {
  it("lead to an account with the chosen password, once", async () => {
    const admin = await makePerson("admin");
    const person = invitee();
    const { token } = await invitePerson(admin, person);
    expect(await findInvitation(token)).toEqual({ name: person.name, email: person.email });
    await acceptInvitation(token, PASSWORD);
    expect(await checkCredentials(person.email.toUpperCase(), PASSWORD)).toMatchObject({ kind: "signed-in" });
    expect(await findInvitation(token)).toBeNull();
    await expect(acceptInvitation(token, "another long password")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("store no token, and a newer one replaces an open one", async () => {
    const admin = await makePerson("admin");
    const person = invitee();
    const first = await invitePerson(admin, person);
    const second = await invitePerson(admin, person);
    expect(JSON.stringify(await db().invitation.findMany())).not.toContain(second.token);
    expect(await findInvitation(first.token)).toBeNull();
    await expect(acceptInvitation(first.token, PASSWORD)).rejects.toMatchObject({ code: "not-found" });
    await acceptInvitation(second.token, PASSWORD);
    await expect(invitePerson(admin, person)).rejects.toMatchObject({ code: "conflict" });
  });

  it("are of no use to an address that got an account meanwhile", async () => {
    const admin = await makePerson("admin");
    const person = invitee();
    const { token } = await invitePerson(admin, person);
    await addPerson({ ...person, password: PASSWORD });
    await expect(acceptInvitation(token, PASSWORD)).rejects.toMatchObject({ code: "conflict" });
  });

  it("expire, ask for a long password, and are an admin's to make", async () => {
    const admin = await makePerson("admin");
    const { token } = await invitePerson(admin, invitee());
    await expect(acceptInvitation(token, "short")).rejects.toThrow(/at least 10 characters/);
    await db().invitation.updateMany({ data: { expiresAt: new Date(0) } });
    await expect(acceptInvitation(token, PASSWORD)).rejects.toMatchObject({ code: "not-found" });
    const reviewer = await makePerson("reviewer");
    await expect(invitePerson(reviewer, invitee())).rejects.toMatchObject({ code: "forbidden" });
    await expect(listPeople(reviewer)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("an address that is no invitation", () => {
  it("does not have a password hashed", async () => {
    vi.mocked(hashPassword).mockClear();
    await expect(acceptInvitation("no-such-token", PASSWORD)).rejects.toMatchObject({ code: "not-found" });
    expect(hashPassword).not.toHaveBeenCalled();
  });
});

describe("signing in", () => {
  it("answers a wrong password and an unknown address alike, and makes both wait longer each time", async () => {
    const admin = await makePerson("admin");
    const { token, email } = await invitePerson(admin, invitee());
    await acceptInvitation(token, PASSWORD);
    const unknown = `${crypto.randomUUID()}@example.org`;
    const waits = async (address: string) => {
      const outcomes = [];
      for (let turn = 0; turn < 4; turn++) outcomes.push(await checkCredentials(address, "wrong"));
      return outcomes;
    };
    const known = await waits(email);
    expect(known).toEqual(await waits(unknown));
    expect(known.map((outcome) => outcome.kind === "refused" && outcome.waitSeconds)).toEqual([0, 0, 0, 2]);
    expect(await checkCredentials(email, PASSWORD)).toMatchObject({ kind: "refused" });
  });

  it("allows many tries at once no more than one after the other", async () => {
    const email = `${crypto.randomUUID()}@example.org`;
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => checkCredentials(email, "wrong password")),
    );
    expect(outcomes.every((outcome) => outcome.kind === "refused")).toBe(true);
    const [counted] = await db().rateLimit.findMany({
      where: { key: { contains: email, startsWith: "sign-in-failures" } },
    });
    // Three free ones, and the one whose failure begins the wait; on a slow machine, one or two after it.
    expect(counted?.points).toBeLessThan(7);
  });

  it("counts a right password as no failure", async () => {
    const admin = await makePerson("admin");
    const { token, email } = await invitePerson(admin, invitee());
    await acceptInvitation(token, PASSWORD);
    for (let turn = 0; turn < 6; turn++) {
      expect(await checkCredentials(email, PASSWORD)).toMatchObject({ kind: "signed-in" });
    }
  });

  it("refuses an address no database can hold like any other", async () => {
    expect(await checkCredentials("no\0body@example.org", PASSWORD)).toMatchObject({ kind: "refused" });
  });

  it("doubles the wait up to a quarter of an hour", () => {
    expect([1, 3, 4, 5, 8, 13, 100].map(waitAfter)).toEqual([0, 0, 2, 4, 32, 900, 900]);
  });

  it("is over at once for a disabled account, and nobody disables their own", async () => {
    const admin = await makePerson("admin");
    const { token, email } = await invitePerson(admin, invitee());
    await acceptInvitation(token, PASSWORD);
    const user = await db().user.findUniqueOrThrow({ where: { email } });
    await setPersonDisabled(admin, user.id, true);
    expect(await checkCredentials(email, PASSWORD)).toMatchObject({ kind: "refused" });
    await setPersonDisabled(admin, user.id, false);
    expect(await checkCredentials(email, PASSWORD)).toMatchObject({ kind: "signed-in" });
    await expect(setPersonDisabled(admin, admin.userId, true)).rejects.toMatchObject({ code: "conflict" });
  });

  it("keeps passwords as argon2id and nothing else", async () => {
    await makePerson("reviewer");
    const hashes = (await db().user.findMany()).map((user) => user.passwordHash);
    expect(hashes.every((hash) => hash?.startsWith("$argon2id$"))).toBe(true);
  });
});
