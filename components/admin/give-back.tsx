"use client";

import { useEffect, useRef, useState } from "react";
import { ActionButton, type ActionOutcome } from "./action-button";

/**
 * Gives a submitted review back to its author. The button goes when that is
 * done, so the words that take its place take the focus too.
 */
export function GiveBack({
  reviewer,
  submitted,
  act,
}: {
  reviewer: string;
  submitted: boolean;
  act: () => Promise<ActionOutcome>;
}) {
  const [given, setGiven] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (given && !submitted) words.current?.focus();
  }, [given, submitted]);
  if (!submitted) {
    return (
      <p className="sub" ref={words} tabIndex={given ? -1 : undefined}>
        {given
          ? `Given back. ${reviewer} can change it again, and it is blind until it is submitted.`
          : "Blind until it is submitted, to you too"}
      </p>
    );
  }
  const giveBack = async () => {
    const outcome = await act();
    if (!outcome.problem) setGiven(true);
    return outcome;
  };
  return (
    <ActionButton
      act={giveBack}
      doing="Giving it back"
      label={`Give it back: ${reviewer}’s review`}
      look="quiet"
    >
      Give it back
    </ActionButton>
  );
}
