import "server-only";
import { ZodError } from "zod";
import { textFault } from "@/lib/core/text/canonical-text";
import { AppError, HTTP_STATUS, type InputIssue } from "@/lib/server/errors";
import { log } from "@/lib/server/log";

/** Deeper than anything Verbatim sends, and far from the end of the stack. */
const MAXIMUM_JSON_DEPTH = 50;

/** Turns whatever a route threw into a problem document (RFC 9457). Unknown errors are logged and say nothing. */
export function problemResponse(error: unknown): Response {
  if (error instanceof AppError) {
    return problem(HTTP_STATUS[error.code], error.code, error.message, error.issues);
  }
  if (error instanceof ZodError) {
    return problem(422, "invalid", "Some fields are not right.", issuesOf(error));
  }
  log().error({ err: error }, "unexpected error in a route");
  return problem(500, "unexpected", "Something went wrong on our side. Nothing was changed. Try again.");
}

/** Reads a JSON body under a size limit. Throws `AppError` for anything that is not JSON or is too long. */
export async function readJson(request: Request, maximumBytes: number): Promise<unknown> {
  if (!request.body) throw new AppError("invalid", "The request has no body. Send JSON.");
  const bytes = await readBody(request, maximumBytes);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError("invalid", "The request body is not JSON in UTF-8.", { cause });
  }
  const fault = faultOf(body);
  if (fault) throw new AppError("invalid", fault);
  return body;
}

/** Reads a body, whatever it is, under a size limit. Throws `AppError` if it is too long. */
export async function readBody(request: Request, maximumBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > maximumBytes) throw tooLarge(maximumBytes);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maximumBytes) {
      await reader.cancel();
      throw tooLarge(maximumBytes);
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/**
 * What in a JSON value the database could not hold, or nothing could walk: null
 * and half characters in texts and keys, and nesting without end. Goes level by
 * level, since a call for each would run out of stack where the parser did not.
 */
function faultOf(body: unknown): string | undefined {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAXIMUM_JSON_DEPTH) return "The request is nested too deeply.";
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string") {
        const fault = textFault(value);
        if (fault) return fault.message;
      } else if (Array.isArray(value)) {
        for (const item of value) below.push(item);
      } else if (typeof value === "object" && value !== null) {
        for (const [key, item] of Object.entries(value)) below.push(key, item);
      }
    }
    level = below;
  }
  return undefined;
}

/** The fields a schema refused, as JSON pointers. */
export function issuesOf(error: ZodError): InputIssue[] {
  return error.issues.map((issue) => ({
    pointer: `/${issue.path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`,
    message: issue.message,
  }));
}

function tooLarge(maximumBytes: number): AppError {
  return new AppError(
    "too-large",
    `The request is longer than ${Math.floor(maximumBytes / 1024)} kB. Send it in parts.`,
  );
}

function problem(status: number, type: string, detail: string, errors: readonly InputIssue[] = []): Response {
  return new Response(
    JSON.stringify({
      type: `urn:verbatim:problem:${type}`,
      title: type,
      status,
      detail,
      ...(errors.length > 0 ? { errors } : {}),
    }),
    { status, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } },
  );
}
