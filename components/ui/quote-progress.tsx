import type { Family } from "./verdict-badge";

/** One segment a quote, in reading order; a quote nobody has judged yet is an empty one. */
export function QuoteProgress({ families, label }: { families: readonly (Family | null)[]; label: string }) {
  const segments = families.map((family, index) => ({ number: index + 1, family }));
  return (
    <div className="seg" role="img" aria-label={label}>
      {segments.map(({ number, family }) => (
        <i key={number} className={family ?? undefined} />
      ))}
    </div>
  );
}
