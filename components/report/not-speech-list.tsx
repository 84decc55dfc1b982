import type { NotSpeech } from "@/lib/core/report/report-content";

/** What stands in quotation marks and is nobody's speech. */
export function NotSpeechList({ items }: { items: readonly NotSpeech[] }) {
  if (items.length === 0) return null;
  return (
    <div className="not-speech">
      <h3>In quotation marks, and not speech</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <bdi className="serif">{item.text}</bdi>
            {item.reasonWord && <span className="muted"> {item.reasonWord.toLowerCase()}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
