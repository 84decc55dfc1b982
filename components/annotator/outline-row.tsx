import { chipFace } from "@/components/reader/chip-face";
import { shortName } from "@/components/reader/quote-summary";
import { Chip } from "@/components/ui/chip";
import type { Annotation, BlockAnnotation } from "@/lib/core/annotation/annotation";
import { beginningOf } from "@/lib/core/text/beginning";
import type { MarkFace } from "@/lib/editor/drawing";
import { CommentSign } from "./comment-sign";
import { isRun, type OutlineRow, rowMark, runWords } from "./outline-rows";
import type { Store } from "./store";
import { useWorkbench } from "./use-store";
import { visit } from "./visit";

/** One line of the outline: a mark, or labels of blocks that share a line. */
export function OutlineLine({ row, current }: { row: OutlineRow; current: boolean }) {
  const { store, screen } = useWorkbench();
  const { id } = rowMark(row);
  return (
    <a
      href={`#mark-${id}`}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        event.preventDefault();
        visit(store, screen, id);
        store.set({ railOpen: false });
      }}
    >
      {isRun(row) ? (
        <>
          <i className="hatch" />
          <span>
            {runWords(row, store.view.codebook)}
            {row.length > 1 ? ` · ${row.length}` : ""}
          </span>
          {row.map((mark) => (
            <CommentSign key={mark.id} annotationId={mark.id} />
          ))}
        </>
      ) : (
        <MarkLine mark={row} />
      )}
    </a>
  );
}

function MarkLine({ mark }: { mark: Exclude<Annotation, BlockAnnotation> }) {
  const { store } = useWorkbench();
  const { face, sign, detail, word, judged } = lineOf(store, mark);
  const exact = mark.spans.map((span) => span.exact).join(" … ");
  return (
    <>
      {face ? (
        <Chip face={chipFace(face)} />
      ) : (
        <span className={sign}>{sign === "sp" ? "name" : "said"}</span>
      )}
      <q dir="auto">{beginningOf(exact, 90)}</q>
      <small>
        {detail && <span dir="auto">{detail}</span>}
        {word && (
          <span className="word">
            {detail && "\u00a0· "}
            {judged ? <b>{word}</b> : word}
          </span>
        )}
        <CommentSign annotationId={mark.id} />
      </small>
    </>
  );
}

type Line = {
  readonly face: MarkFace | null;
  /** Shown instead of a chip: how a speaker or a cue is drawn. */
  readonly sign: "sp" | "cue" | "";
  readonly detail: string;
  readonly word: string;
  readonly judged: boolean;
};

function lineOf(store: Store, mark: Exclude<Annotation, BlockAnnotation>): Line {
  const plain = { deeper: 0, gold: store.view.kind === "gold" };
  if (mark.type === "not_speech") {
    const face = {
      letter: "",
      number: "",
      verdict: "not_applicable",
      family: "none",
      deeper: 0,
      gold: false,
    } as const;
    return { face, sign: "", detail: "", word: "not speech", judged: false };
  }
  const summary = store.summary(mark.id);
  if (!summary) {
    const source = mark.type === "source";
    const detail = source ? "speaker" : "cue";
    return { face: null, sign: source ? "sp" : "cue", detail, word: "not linked", judged: false };
  }
  const { verdict, saidBy, creditedTo, isPart, parent, word } = summary;
  const whole = isPart && parent ? store.summary(parent.id) : null;
  const who = saidBy ? `→ ${shortName(saidBy)}` : (creditedTo ?? "no speaker");
  return {
    face: { ...summary, ...plain },
    sign: "",
    detail: whole ? `inside quote ${whole.number}` : who,
    word: whole && verdict === null ? "" : word,
    judged: verdict !== null,
  };
}
