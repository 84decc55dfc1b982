import path from "node:path";

/** The repository's own folder, wherever the command was started from. */
export const PROJECT = path.resolve(import.meta.dirname, "..");

/** Everything Verbatim makes for itself on this machine: database, secrets, stamps. Never in Git. */
export const STATE = path.join(PROJECT, ".verbatim");
