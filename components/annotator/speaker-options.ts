/** Whom a quote can be credited to: the registry first, then the names that stand in this article. */
import type { ComboboxOption } from "@/components/ui/matching-options";
import type { SpeakerName } from "@/lib/core/annotation/annotation";
import type { Layer } from "@/lib/core/annotation/layer";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { blockNumbers } from "@/lib/editor/block-look";

/** Two to four capitalised words in a row, as names are printed. */
const NAME = /\p{Lu}[\p{L}’'-]+(?:[  ]\p{Lu}[\p{L}’'.-]*){1,3}/gu;
const MOST_NAMES = 30;

const IN_ARTICLE = "name ";

export function speakerOptions(
  speakers: readonly SpeakerSummary[],
  document: ArticleDocument,
  layer: Layer,
): ComboboxOption[] {
  const registered = speakers.map(
    (speaker): ComboboxOption => ({
      id: speaker.id,
      label: speaker.name,
      detail: speaker.office ?? (speaker.kind === "organisation" ? "organisation" : undefined),
      aside: paragraphOf(document, [speaker.name, ...speaker.aliases]) ?? undefined,
      keywords: speaker.aliases,
    }),
  );
  const known = new Set(speakers.flatMap(({ name, aliases }) => [name, ...aliases]).map(plain));
  const names: string[] = [];
  const add = (name: string) => {
    if (known.has(plain(name))) return;
    known.add(plain(name));
    names.push(name);
  };
  for (const annotation of layer.annotations.values()) {
    if (annotation.type === "source") add(annotation.spans[0]?.exact ?? "");
    if (annotation.type === "quote" && annotation.attributes.speakerStated?.speakerId === null) {
      add(annotation.attributes.speakerStated.name);
    }
  }
  for (const [name] of document.text.matchAll(NAME)) add(name);
  const inArticle = names
    .filter((name) => name !== "" && name.length <= 80)
    .slice(0, MOST_NAMES)
    .map(
      (name): ComboboxOption => ({
        id: IN_ARTICLE + name,
        label: name,
        aside: paragraphOf(document, [name]) ?? undefined,
      }),
    );
  // Registered speakers whom this article names come before those it does not.
  return [
    ...registered.filter(({ aside }) => aside),
    ...registered.filter(({ aside }) => !aside),
    ...inArticle,
  ];
}

/** The name an option stands for, as it is stored. */
export function speakerOf({ id, label }: ComboboxOption): SpeakerName {
  return { name: label, speakerId: id.startsWith(IN_ARTICLE) ? null : id };
}

/** The option that shows a stored name. */
export function optionOf(
  options: readonly ComboboxOption[],
  speaker: SpeakerName | undefined,
): ComboboxOption | null {
  if (!speaker) return null;
  const registered = options.find(({ id }) => id === speaker.speakerId);
  return registered ?? { id: IN_ARTICLE + speaker.name, label: speaker.name };
}

/** "in ¶7": the first numbered block that holds one of the names. */
function paragraphOf(document: ArticleDocument, names: readonly string[]): string | null {
  const at = Math.min(
    ...names
      .map((name) => document.text.indexOf(name))
      .map((index) => (index < 0 ? Number.POSITIVE_INFINITY : index)),
  );
  const index = document.blocks.findIndex(({ start, end }) => start <= at && at < end);
  if (index < 0) return null;
  const number = blockNumbers(document)[index];
  return number ? `in ¶${number}` : "in the headline";
}

function plain(name: string): string {
  return name.replace(/['’]s$/, "").toLowerCase();
}
