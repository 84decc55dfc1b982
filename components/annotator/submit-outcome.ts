/** What happens when a reviewer finishes. The page supplies the action; these are its answers. */
import type { SignalName } from "@/lib/core/codebook/values";

/** About a mark, or about the answer to a question on the whole article. */
export type Missing = {
  readonly annotationId: string | null;
  readonly signal: SignalName | null;
  readonly message: string;
};

export type SubmitOutcome =
  | { readonly kind: "submitted" }
  | { readonly kind: "missing"; readonly missing: readonly Missing[] }
  | { readonly kind: "refused"; readonly message: string };
