"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionButton, type ActionOutcome } from "./action-button";

/** Makes the gold layer from one review. Where there is one already, asks first: it starts again. */
export function GoldButton({
  reviewer,
  exists,
  make,
}: {
  reviewer: string;
  exists: boolean;
  make: () => Promise<ActionOutcome>;
}) {
  const [asking, setAsking] = useState(false);
  if (!exists) {
    return (
      <ActionButton
        act={make}
        doing="Making the gold layer"
        label={`Make gold from this review, ${reviewer}’s`}
      >
        Make gold from this review
      </ActionButton>
    );
  }
  return (
    <>
      <Button onClick={() => setAsking(true)} aria-label={`Start gold again from this: ${reviewer}’s review`}>
        Start gold again from this
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Start the gold layer again?"
        description={`Its marks are replaced by those of ${reviewer}’s review. What you amended in it is taken out of the layer and stays in its log. Published reports and the reviews themselves do not change.`}
      >
        <div className="dialog-foot">
          <Button onClick={() => setAsking(false)}>Keep it as it is</Button>
          <ActionButton act={make} doing="Making the gold layer" look="primary">
            Start it again
          </ActionButton>
        </div>
      </Dialog>
    </>
  );
}
