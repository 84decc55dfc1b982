import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { checkCredentials } from "./sign-in";

const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** NextAuth, made on first use so that a build needs no secret. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/signin", error: "/signin" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(credentials) {
          const { email = "", password = "" } = credentials ?? {};
          const outcome = await checkCredentials(email, password).catch(hideFault);
          if (outcome.kind === "signed-in") return { id: outcome.userId };
          // NextAuth hands an error's message to the page; the wait is all it may learn.
          throw new Error(`wait:${outcome.waitSeconds}`);
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id } : token),
      // Verbatim's own pages lead on. What a request names instead may be another site, or no address at all.
      redirect: ({ baseUrl }) => baseUrl,
      session: ({ session, token }) => ({ ...session, userId: token.sub }),
    },
  };
}

/** Of a fault of ours the page learns that there was one; the log learns what. */
function hideFault(error: unknown): never {
  log().error({ err: error }, "unexpected error in a sign-in");
  throw new Error("unexpected");
}
