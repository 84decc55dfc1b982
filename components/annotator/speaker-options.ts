/** Whom a quote can be credited to: the registry first, then the names that stand in this article. */
import type { ComboboxOption } from "@/components/ui/matching-options";
import type { QuoteAnnotation, SpeakerName } from "@/lib/core/annotation/annotation";
import type { LayerIndex } from "@/lib/core/annotation/layer-index";
import type { SpeakerSummary } from "@/lib/core/annotation/review-view";
import type { ArticleDocument } from "@/lib/core/text/article-document";
import { namesIn, placeOfName } from "./article-names";
import { nearestMarks } from "./nearest-marks";

/** Marks around the quote whose names are offered. */
const NEAR = 60;
const LONGEST_NAME = 80;

const IN_ARTICLE = "name ";

/** Registered speakers whom the article names, then those it does not, then other names near the quote and in the article. */
export function speakerOptions(
  speakers: readonly SpeakerSummary[],
  document: ArticleDocument,
  index: LayerIndex,
  quote: QuoteAnnotation,
): ComboboxOption[] {
  const registered = speakers.map(
    (speaker): ComboboxOption => ({
      id: speaker.id,
      label: speaker.name,
      detail: detailOf(speaker),
      aside: placeOfAny(document, [speaker.name, ...speaker.aliases]) ?? undefined,
      keywords: [...speaker.aliases, ...(speaker.wikidataId ? [speaker.wikidataId] : [])],
    }),
  );
  const known = new Set(speakers.flatMap(({ name, aliases }) => [name, ...aliases]).map(plain));
  const names = [...namesNear(index, quote), ...namesIn(document)].filter((name) => {
    if (name === "" || name.length > LONGEST_NAME || known.has(plain(name))) return false;
    known.add(plain(name));
    return true;
  });
  return [
    ...registered.filter(({ aside }) => aside),
    ...registered.filter(({ aside }) => !aside),
    ...names.map(
      (name): ComboboxOption => ({
        id: IN_ARTICLE + name,
        label: name,
        aside: placeOfName(document, name) ?? undefined,
      }),
    ),
  ];
}

/** What is marked as a speaker around the quote, and whom the quotes around it are credited to. */
function namesNear({ ordered }: LayerIndex, quote: QuoteAnnotation): string[] {
  const names = (mark: (typeof ordered)[number]) => {
    if (mark.type === "source") return mark.spans[0]?.exact ?? "";
    const stated = mark.type === "quote" ? mark.attributes.speakerStated : undefined;
    return stated?.speakerId === null ? stated.name : "";
  };
  return nearestMarks(ordered, quote, NEAR, (mark) => names(mark) !== "").map(names);
}

/** The name an option stands for, as it is stored. */
export function speakerOf({ id, label }: ComboboxOption): SpeakerName {
  return { name: label, speakerId: id.startsWith(IN_ARTICLE) ? null : id };
}

/** The option that shows a stored name. */
export function optionOf(
  speakers: readonly SpeakerSummary[],
  named: SpeakerName | undefined,
): ComboboxOption | null {
  if (!named) return null;
  const registered = speakers.find(({ id }) => id === named.speakerId);
  return registered
    ? { id: registered.id, label: registered.name, detail: detailOf(registered) }
    : { id: IN_ARTICLE + named.name, label: named.name };
}

function detailOf({ office, kind }: SpeakerSummary): string | undefined {
  return office ?? (kind === "organisation" ? "organisation" : undefined);
}

function placeOfAny(document: ArticleDocument, names: readonly string[]): string | null {
  for (const name of names) {
    const place = placeOfName(document, name);
    if (place) return place;
  }
  return null;
}

function plain(name: string): string {
  return name.replace(/['’]s$/, "").toLowerCase();
}
