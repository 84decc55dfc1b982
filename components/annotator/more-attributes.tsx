import type { QuoteAnnotation } from "@/lib/core/annotation/annotation";
import { AttributeRow } from "./facet-rows";

/** What else is recorded of a quote and decides no verdict. */
export function MoreAttributes({ quote }: { quote: QuoteAnnotation }) {
  return (
    <details className="fold">
      <summary>More about this quote</summary>
      <div className="facets">
        {(
          [
            "translation",
            "severity",
            "confidence",
            "speakerClass",
            "speakerLink",
            "channel",
            "polarity",
            "originality",
          ] as const
        ).map((id) => (
          <AttributeRow key={id} quote={quote} id={id} />
        ))}
      </div>
    </details>
  );
}
