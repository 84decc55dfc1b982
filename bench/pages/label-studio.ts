/** Label Studio's front end on its plain-text task. Its built files come from the peers' folder. */
import type { Opened, PlainArticle } from "./contender";
import { present } from "./stage";

/** As much of the package as this page uses. */
declare const LabelStudio: new (
  element: HTMLElement,
  options: object,
) => {
  readonly store: {
    readonly annotationStore: {
      readonly selected: { readonly regionStore: { readonly regions: readonly unknown[] } };
    };
  };
  destroy?(): void;
};

const KINDS = ["direct", "indirect", "mixed", "source", "cue"] as const;

const CONFIG = `<View>
  <Labels name="label" toName="text">
    ${KINDS.map((kind, index) => `<Label value="${kind}" hotkey="${index + 1}"/>`).join("")}
  </Labels>
  <Text name="text" value="$text"/>
</View>`;

present<PlainArticle>({ data: "/article.json", open: openLabelStudio });

function openLabelStudio(place: HTMLElement, { text, marks }: PlainArticle): Opened {
  const host = document.createElement("div");
  place.append(host);
  const result = marks.map(({ id, start, end, kind }) => ({
    id,
    from_name: "label",
    to_name: "text",
    type: "labels",
    value: { start, end, text: text.slice(start, end), labels: [kind] },
  }));
  const studio = new LabelStudio(host, {
    config: CONFIG,
    interfaces: ["panel", "controls", "side-column", "annotations:menu"],
    task: { id: 1, annotations: [{ id: 1, result }], predictions: [], data: { text } },
  });
  const article = () => host.querySelector<HTMLElement>(".lsf-htx-richtext");
  return {
    article,
    firstMark: () => article()?.querySelector(".htx-highlight") ?? null,
    // A label is chosen for one mark at a time.
    arm() {
      const label = host.querySelector<HTMLElement>(".lsf-label");
      if (label && !label.matches(".lsf-label_selected")) label.click();
    },
    count: () => studio.store.annotationStore.selected.regionStore.regions.length,
    close() {
      studio.destroy?.();
      host.remove();
    },
  };
}
