import "server-only";

/**
 * Refusals the server gives on purpose. Anything else that is thrown is a bug
 * and becomes a 500 with nothing of its message shown.
 */
export type ErrorCode =
  /** Nobody is signed in, or the session ended. */
  | "unauthenticated"
  /** Signed in, and may know it exists, but may not do this. */
  | "forbidden"
  /** Not there, or not theirs: both look the same. */
  | "not-found"
  /** The state does not allow it now. */
  | "conflict"
  /** The input is wrong; `issues` names the fields. */
  | "invalid"
  | "too-large"
  | "rate-limited";

/** One wrong field, as a JSON pointer (RFC 6901) into what was sent. */
export type InputIssue = { readonly pointer: string; readonly message: string };

type Options = { readonly issues?: readonly InputIssue[]; readonly cause?: unknown };

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];

  constructor(code: ErrorCode, message: string, options: Options = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.issues = options.issues ?? [];
  }
}

export const HTTP_STATUS: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  invalid: 422,
  "rate-limited": 429,
};
