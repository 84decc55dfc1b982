import type { BrowserContext, Page } from "playwright-core";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/server/auth/demo-accounts";
import type { AppServer } from "@/tests/support/app-server";

export type Account = { readonly email: string; readonly password: string; readonly name: string };

const demo = (index: number): Account => {
  const account = DEMO_ACCOUNTS[index];
  if (!account) throw new RangeError(`The demo has no account ${index}.`);
  return { email: account.email, name: account.name, password: DEMO_PASSWORD };
};

/** The people of the demo, by what each is there to show. */
export const EDITOR = demo(0);
export const FINISHED_REVIEWER = demo(1);
export const OTHER_REVIEWER = demo(2);
/** Has both articles still to do. */
export const FRESH_REVIEWER = demo(3);

/** Fills the sign-in form and waits for the person's own desk. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto("/signin");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/(queue|articles)$/);
}

/** Signs in past the form, for tests that are about something else. */
export async function arriveSignedIn(context: BrowserContext, app: AppServer, account: Account) {
  const cookie = await sessionCookie(app, account);
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: "Lax" }]);
}

/** Asks NextAuth for a session as the form does; the cookie to send with later requests. */
export async function sessionCookie(app: AppServer, { email, password }: Account): Promise<string> {
  const answer = await postCredentials(app, { email, password });
  const session = cookiesOf(answer).find((cookie) => cookie.startsWith("next-auth.session-token="));
  if (!session) throw new Error(`${email} could not sign in: ${await answer.text()}`);
  return session;
}

/** The sign-in endpoint's own answer, for right and wrong passwords alike. */
export async function postCredentials(
  app: AppServer,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Response> {
  const before = await fetch(`${app.url}/api/auth/csrf`);
  const { csrfToken } = (await before.json()) as { csrfToken: string };
  return fetch(`${app.url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(before).join("; ") },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
}

function cookiesOf(response: Response): string[] {
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
}
