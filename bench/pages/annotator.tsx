/** The finished annotator as a signed-in reviewer's page mounts it, without Next around it. */
import "@/components/ui/ui.css";
import { createRoot } from "react-dom/client";
import { Annotator } from "@/components/annotator/annotator";
import { wayBack } from "@/components/annotator/way-back";
import type { ReviewView } from "@/lib/core/annotation/review-view";
import type { Opened } from "./contender";
import { present } from "./stage";

present<ReviewView>({ data: "/review.json", open: openAnnotator });

function openAnnotator(place: HTMLElement, review: ReviewView): Opened {
  const root = createRoot(place);
  root.render(
    <Annotator
      review={review}
      way={wayBack(review, "reviewer")}
      submit={async () => ({ kind: "submitted" })}
      signInForm={null}
      addSpeaker={async () => ({ kind: "refused", message: "The bench has no registry.", fields: {} })}
      keyPreferences={{}}
      saveKeys={async () => ({ kind: "kept" })}
    />,
  );
  // The still article that stands first has no role: keys are not heard in it.
  const article = () => place.querySelector<HTMLElement>('.article-text[role="textbox"]');
  return {
    article,
    firstMark: () => article()?.querySelector(".chip") ?? null,
    notWords: ".ProseMirror-widget",
    count: () => null,
    close: () => root.unmount(),
  };
}
