import "@/components/reader/control-characters.css";
import { ShownWords } from "@/components/reader/shown-words";
import { controlCharactersIn } from "@/lib/core/text/control-characters";
import { span } from "@/lib/core/text/offsets";
import type { TurnStretch } from "./turn-stretches";

/** A record's words by whose turn they are, as they are stored: the label that opens a turn is part of it. */
export function RecordText({ text, stretches }: { text: string; stretches: readonly TurnStretch[] }) {
  return (
    <div className="record read">
      {stretches.map(({ speaker, start, end }) => (
        <div key={start} className={speaker === null ? "record-turn nobody" : "record-turn"}>
          <p className="record-speaker">{speaker}</p>
          <div className="frozen">
            {linesOf(text, start, end).map((line) => (
              <p key={line.start} dir="auto">
                <ShownWords stretch={line} text={text} controls={controlCharactersIn(text, line)} />
              </p>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function linesOf(text: string, start: number, end: number) {
  return [...text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: line }) =>
    span(start + index, start + index + line.length),
  );
}
