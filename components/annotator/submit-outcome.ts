/** What happens when a reviewer finishes. The page supplies the action; these are its answers. */
export type Missing = { readonly annotationId: string; readonly message: string };

export type SubmitOutcome =
  | { readonly kind: "submitted" }
  | { readonly kind: "missing"; readonly missing: readonly Missing[] }
  | { readonly kind: "refused"; readonly message: string };
