import { Fragment } from "react";

const KEY: readonly { look: string; kind?: string; sample: string; word: string }[] = [
  { look: "m", kind: "direct", sample: "words", word: "direct" },
  { look: "sp", sample: "name", word: "speaker" },
  { look: "m", kind: "indirect", sample: "words", word: "indirect" },
  { look: "cue", sample: "said", word: "cue" },
  { look: "m", kind: "mixed", sample: "words", word: "mixed" },
  { look: "m", kind: "not_speech", sample: "words", word: "not speech" },
  { look: "m ghost", kind: "direct", sample: "words", word: "suggested" },
];

/** How marks are drawn, in a word each. */
export function Legend() {
  return (
    <div className="leg">
      <h3>Reading the marks</h3>
      <dl>
        {KEY.map(({ look, kind, sample, word }) => (
          <Fragment key={word}>
            <dt>
              <span className={look} data-kind={kind}>
                {sample}
              </span>
            </dt>
            <dd>{word}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
