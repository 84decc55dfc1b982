import { useLayer } from "./shown";
import { SignalAnswer, SignalText } from "./signal-answer";
import { useWorkbench } from "./use-store";

/** The questions about the whole article, in the codebook's order; read-only reviews show what was answered. */
export function SignalAnswers() {
  const { store } = useWorkbench();
  const { codebook, editable } = store.view;
  const { signals } = useLayer();
  const asked = codebook.signals;
  const answered = asked.filter(({ id }) => signals.has(id));
  return (
    <section className="signal-answers" aria-labelledby="answers-title">
      <h2 className="lab" id="answers-title">
        Questions about the article
        {asked.length > 0 && (
          <span className="opt num">
            {answered.length} of {asked.length} answered
          </span>
        )}
      </h2>
      {asked.length === 0 && (
        <p className="mid">
          Codebook {codebook.version}, which this review is made with, asks nothing about the article as a
          whole.
        </p>
      )}
      {editable
        ? asked.map((question) => (
            <SignalAnswer key={question.id} question={question} signal={signals.get(question.id) ?? null} />
          ))
        : answered.map((question) => (
            <SignalText key={question.id} question={question} signal={signals.get(question.id) ?? null} />
          ))}
      {!editable && asked.length > 0 && answered.length === 0 && (
        <p className="mid">No question was answered.</p>
      )}
    </section>
  );
}
