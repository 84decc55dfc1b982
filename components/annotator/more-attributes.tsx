import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { AttributeRow } from "./facet-rows";

const FIELDS = [
  "translation",
  "severity",
  "confidence",
  "speakerLink",
  "channel",
  "polarity",
  "originality",
] as const;

/** What else is recorded of a quote and decides no verdict. */
export function MoreAttributes({ quote, editable }: { quote: QuoteAnnotation; editable: boolean }) {
  if (!editable && FIELDS.every((id) => quote.attributes[id] === undefined)) return null;
  return (
    <details className="fold">
      <summary>More about this quote</summary>
      <div className="facets">
        {FIELDS.map((id) => (
          <AttributeRow key={id} quote={quote} id={id} />
        ))}
      </div>
    </details>
  );
}
