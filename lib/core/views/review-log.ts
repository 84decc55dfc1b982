/** The log of a review as a client follows it. JSON-safe. */
import type { LoggedOperation } from "@/lib/core/annotation/operation";

/** What came after the place a client knows. */
export type LogPart = {
  /** In the log's order, the client's own included. */
  readonly operations: readonly LoggedOperation[];
  /** True if the log goes on after the last of them: ask again from there. */
  readonly more: boolean;
};

/** The answer to a client that only asks. */
export type ReviewLog = LogPart & {
  /** The last place of the whole log. */
  readonly sequence: number;
  readonly status: "open" | "submitted";
};
