import { memo, useState } from "react";
import type { Codebook } from "@/lib/core/codebook/codebook";
import type { CodebookItem, CodebookList } from "@/lib/core/codebook/codebook-items";
import { codebookIndex } from "./codebook-label";
import { CodebookText, ItemKeys, itemName } from "./codebook-text";

const SECTIONS: readonly { readonly title: string; readonly lists: readonly CodebookList[] }[] = [
  { title: "Verdicts", lists: ["verdicts"] },
  { title: "The questions behind a verdict", lists: ["facets"] },
  { title: "Decision rules", lists: ["decisionRules"] },
  { title: "What is marked", lists: ["types", "forms", "notSpeechReasons"] },
  { title: "Parts of the page", lists: ["blockLabels"] },
  { title: "Sorts of speaker", lists: ["speakerClasses"] },
  { title: "Evidence", lists: ["evidenceGrades", "evidenceKinds", "evidenceRoles"] },
  { title: "What else is recorded", lists: ["attributes"] },
  { title: "Questions about the article", lists: ["signals"] },
];

/** The whole codebook, section by section, each folded until it is wanted. */
export const WholeCodebook = memo(function WholeCodebook({ codebook }: { codebook: Codebook }) {
  const items = [...codebookIndex(codebook).values()];
  return (
    <section className="codebook-whole" aria-labelledby="whole-codebook">
      <h2 className="lab" id="whole-codebook">
        The whole codebook <span className="opt">version {codebook.version}</span>
      </h2>
      {SECTIONS.map(({ title, lists }) => {
        const within = items.filter(({ list }) => lists.includes(list));
        return within.length > 0 && <Section key={title} title={title} items={within} />;
      })}
    </section>
  );
});

/** Its entries are drawn when it is first opened. */
function Section({ title, items }: { title: string; items: readonly CodebookItem[] }) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        {title} <span className="muted num">{items.length}</span>
      </summary>
      {opened &&
        items.map((item) => (
          <div key={item.key} className={item.question ? "codebook-entry answer" : "codebook-entry"}>
            <h3>
              {itemName(item)}
              <ItemKeys item={item} />
            </h3>
            <CodebookText item={item} answersFollow />
          </div>
        ))}
    </details>
  );
}
