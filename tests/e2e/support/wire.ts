import { v7 as newId } from "uuid";
import { describeSpan } from "@/lib/core/anchoring/describe-span";
import { canonicalText } from "@/lib/core/text/canonical-text";
import { span } from "@/lib/core/text/offsets";
import type { AppServer } from "@/tests/support/app-server";
import type { TestDatabase } from "@/tests/support/database";
import { type Account, sessionCookie } from "./sign-in";

/** A program that talks to the app as a browser would, without being one. */
export type Wire = {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Posts JSON; a string is sent as it is. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
};

/** `null` is somebody who has not signed in. Redirects are answers, not followed. */
export async function openWire(app: AppServer, account: Account | null): Promise<Wire> {
  const cookie: Record<string, string> = account ? { cookie: await sessionCookie(app, account) } : {};
  return {
    get: (path, headers = {}) =>
      fetch(app.url + path, { redirect: "manual", headers: { ...cookie, ...headers } }),
    post: (path, body, headers = {}) =>
      fetch(app.url + path, {
        method: "POST",
        redirect: "manual",
        headers: { "content-type": "application/json", ...cookie, ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}

export const operationsPath = (reviewId: string) => `/api/reviews/${reviewId}/operations`;

export type StoredReview = { readonly id: string; readonly text: string };

/** A reviewer's review of the article whose title begins like this. */
export async function findReview(
  database: TestDatabase,
  { email }: Account,
  title: string,
): Promise<StoredReview> {
  const [row] = await database.query<StoredReview>(
    `SELECT r."id", v."text" FROM "Review" r
       JOIN "User" u ON u."id" = r."authorId"
       JOIN "ArticleVersion" v ON v."id" = r."articleVersionId"
       JOIN "Article" a ON a."id" = v."articleId"
      WHERE u."email" = $1 AND r."kind" = 'review' AND starts_with(a."title", $2)`,
    [email, title],
  );
  if (!row) throw new Error(`${email} has no review of “${title}”.`);
  return row;
}

/** An operation that marks these words as a direct quote. */
export function quoteOperation(text: string, words: string, attributes: object = {}) {
  const start = text.indexOf(words);
  return {
    id: newId(),
    type: "createAnnotation",
    annotation: {
      id: newId(),
      type: "quote",
      origin: "manual",
      spans: [describeSpan(canonicalText(text), span(start, start + words.length))],
      attributes: { form: "direct", ...attributes },
    },
  };
}
