import "server-only";

/**
 * The database cannot be used, for a reason the person can act on.
 *
 * The message is one or two plain sentences, shown as they are; nothing has been
 * changed on disk when it is thrown.
 */
export class DatabaseRefusal extends Error {
  override name = "DatabaseRefusal";
}
