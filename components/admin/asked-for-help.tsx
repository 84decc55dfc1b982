"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldFrame } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { fieldError } from "@/components/ui/form-problem";
import { LocalTime } from "@/components/ui/local-time";
import { useKeptForm } from "@/components/ui/use-kept-form";
import { MAXIMUM_COMMENT_LENGTH } from "@/lib/core/annotation/annotation";
import type { HelpWanted } from "@/lib/core/views/help-wanted";
import type { ActionOutcome } from "./action-button";
import { type Asked, askingKey, byPlace } from "./asked-words";

export type Answer = (
  question: { readonly reviewId: string; readonly annotationId: string | null },
  data: FormData,
) => Promise<ActionOutcome>;

/** What reviewers ask about this article, each with a field for the answer. Of a blind review nothing else is shown. */
export function AskedForHelp({ questions, answer }: { questions: readonly HelpWanted[]; answer: Answer }) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [answered, setAnswered] = useState<Asked | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  // The form goes with its question, and the words that say so take its focus.
  useEffect(() => {
    if (answered) status.current?.focus();
  }, [answered]);
  const open = byPlace(questions.filter((question) => !gone.has(askingKey(question))));
  return (
    <>
      <div role="status">
        {answered && (
          <p className="form-done after-rule" tabIndex={-1} ref={status}>
            Answered. {answered.reviewer} reads it beside the {answered.words === null ? "article" : "words"}.
          </p>
        )}
      </div>
      {open.length === 0 && (
        <p className="after-rule mid">
          Nobody waits for an answer. What a reviewer marks as “Needs help” is asked here.
        </p>
      )}
      <ul>
        {open.map((asked) => (
          <li key={`${asked.reviewId} ${asked.annotationId}`} className="asked-row">
            <Question
              asked={asked}
              answer={answer}
              onAnswered={() => {
                setGone(new Set([...gone, ...asked.questions.map(askingKey)]));
                setAnswered(asked);
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Question({ asked, answer, onAnswered }: { asked: Asked; answer: Answer; onAnswered(): void }) {
  const { reviewId, annotationId, reviewer, pseudonym, words, around, questions } = asked;
  const id = useId();
  const { state, pending, form } = useKeptForm<ActionOutcome>(
    async (data) => {
      const outcome = await answer({ reviewId, annotationId }, data);
      if (!outcome.problem) onAnswered();
      return outcome;
    },
    { problem: null },
  );
  const error = fieldError(state.problem, "text");
  return (
    <>
      <div className="review-who">
        <strong>{reviewer}</strong>
        <span className="muted">{pseudonym}</span>
      </div>
      <div>
        {words === null ? (
          <p className="mid">On the whole article</p>
        ) : (
          <blockquote className="asked-words" dir="auto">
            {around.before}
            <mark>{words}</mark>
            {around.after}
          </blockquote>
        )}
        {questions.map(({ commentId, text, askedAt }) => (
          <div key={commentId} className="asked-question">
            <p dir="auto">{text}</p>
            <p className="sub num">
              <LocalTime at={askedAt} />
            </p>
          </div>
        ))}
        <form {...form} className="stack">
          <FieldFrame id={id} label={`Answer to ${pseudonym}`} error={error}>
            <textarea
              id={id}
              name="text"
              rows={3}
              dir="auto"
              maxLength={MAXIMUM_COMMENT_LENGTH}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
            />
          </FieldFrame>
          <FormMessage problem={state.problem} />
          <Button type="submit" aria-disabled={pending || undefined}>
            {pending ? "Answering" : "Answer"}
          </Button>
        </form>
      </div>
    </>
  );
}
