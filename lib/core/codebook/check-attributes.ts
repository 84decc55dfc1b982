/** Holds a mark's attributes against the codebook version its review pins. */
import type { Annotation, Signal } from "@/lib/core/annotation/annotation";
import type { Codebook } from "./codebook";

export type AttributeIssue = { readonly attribute: string; readonly message: string };

/**
 * The first attribute whose value this codebook does not have, or `null`.
 * Schemas have already checked shapes; this checks the version.
 */
export function checkAttributes(
  codebook: Codebook,
  annotation: Pick<Annotation, "type" | "attributes">,
): AttributeIssue | null {
  const attributes = annotation.attributes as Readonly<Record<string, unknown>>;
  for (const [attribute, value] of Object.entries(attributes)) {
    const allowed = allowedValues(codebook, annotation.type, attribute);
    if (allowed && !allowed.includes(String(value))) {
      return {
        attribute,
        message: `Codebook ${codebook.version} has no ${attribute} "${String(value)}". Choose one of: ${allowed.join(", ")}.`,
      };
    }
  }
  return null;
}

/** What this codebook has against an answer about the article, as a sentence, or `null`. */
export function checkSignal(codebook: Codebook, { name, values }: Signal): string | null {
  const question = codebook.signals.find(({ id }) => id === name);
  if (!question) return `Codebook ${codebook.version} asks no question "${name}".`;
  if (!question.multiple && values.length > 1) return `"${question.word}" takes one answer.`;
  if (new Set(values).size < values.length) return `"${question.word}" takes each answer once.`;
  const ids = question.values.map(({ id }) => id);
  const unknown = values.find((value) => !ids.includes(value));
  return unknown === undefined
    ? null
    : `Codebook ${codebook.version} has no ${name} "${unknown}". Choose one of: ${ids.join(", ")}.`;
}

function allowedValues(
  codebook: Codebook,
  type: Annotation["type"],
  attribute: string,
): readonly string[] | null {
  if (type === "block" && attribute === "label") return codebook.blockLabels.map((label) => label.id);
  if (type === "not_speech" && attribute === "reason")
    return codebook.notSpeechReasons.map((reason) => reason.id);
  if (type !== "quote") return null;
  if (attribute === "form") return codebook.forms.map((form) => form.id);
  if (attribute === "speakerClass") return codebook.speakerClasses.map((entry) => entry.id);
  return codebook.facets.find((facet) => facet.id === attribute)?.values.map((value) => value.id) ?? null;
}
