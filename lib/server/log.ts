import "server-only";
import pino from "pino";
import { env } from "./env";

let logger: pino.Logger | undefined;

/** The structured log. Passwords, tokens and cookies never reach it. */
export function log(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    redact: ["password", "*.password", "token", "*.token", "headers.cookie", "headers.authorization"],
  });
  return logger;
}
