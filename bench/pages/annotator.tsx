/** The finished annotator as a signed-in reviewer's page mounts it, without Next around it. */
import "@/components/ui/ui.css";
import { createRoot } from "react-dom/client";
import { Annotator } from "@/components/annotator/annotator";
import { wayBack } from "@/components/annotator/way-back";
import type { ReviewView } from "@/lib/core/annotation/review-view";
import type { Suggestions } from "@/lib/core/suggestions/suggestion";
import type { Opened } from "./contender";
import { present } from "./stage";

type Laid = { readonly review: ReviewView; readonly suggestions: Suggestions };

present<Laid>({ data: "/review.json", open: openAnnotator });

function openAnnotator(place: HTMLElement, { review, suggestions }: Laid): Opened {
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
      suggester={async () => suggestions}
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
