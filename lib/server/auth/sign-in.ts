import "server-only";
import { textFault } from "@/lib/core/text/canonical-text";
import { db } from "@/lib/server/db/client";
import { log } from "@/lib/server/log";
import { verifyPassword } from "./passwords";
import { forgetFailures, secondsToWait, takeTry } from "./sign-in-delay";

export type SignInOutcome =
  | { readonly kind: "signed-in"; readonly userId: string }
  /** The same answer for a wrong password, an unknown address and a disabled account. */
  | { readonly kind: "refused"; readonly waitSeconds: number };

/** Checks an e-mail address and password. Says nothing about whether the account exists. */
export async function checkCredentials(typedEmail: string, password: string): Promise<SignInOutcome> {
  const email = typedEmail.trim().toLowerCase().slice(0, 320);
  // What the database cannot hold is nobody's address.
  if (textFault(email)) return { kind: "refused", waitSeconds: 0 };
  const wait = await takeTry(email);
  if (wait > 0) return { kind: "refused", waitSeconds: wait };
  const user = await db().user.findUnique({ where: { email } });
  const right = await verifyPassword(user?.passwordHash ?? null, password);
  if (user && right && user.disabledAt === null) {
    await forgetFailures(email);
    return { kind: "signed-in", userId: user.id };
  }
  log().info({ event: "sign-in-refused" }, "a sign-in was refused");
  return { kind: "refused", waitSeconds: await secondsToWait(email) };
}
