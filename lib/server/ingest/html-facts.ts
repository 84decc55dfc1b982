import "server-only";
import { resolveAddress } from "./web-address";

/** What a page says about itself. Guesses for the admin to correct, null where it says nothing. */
export type PageFacts = {
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO date, YYYY-MM-DD, in the publisher's own time zone. */
  readonly publishedAt: string | null;
  readonly url: string | null;
};

/** JSON-LD blocks beyond this many characters are not read for three words. */
const LONGEST_LINKED_DATA = 200_000;

const TITLE_NAMES = ["og:title", "twitter:title", "dc.title", "headline"];
const BYLINE_NAMES = ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator"];
const DATE_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "publication_date",
  "pubdate",
  "publish-date",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "date",
];

/** Gathers what a page says about itself while it is read, element by element. */
export class FactsReader {
  private readonly meta = new Map<string, string>();
  private readonly linkedData: LinkedData[] = [];
  private canonical: string | null = null;
  private title: string | null = null;
  private time: string | null = null;

  /** Takes note of an element's attributes; names are lower case. */
  element(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "meta") this.readMeta(attributes);
    if (name === "link" && /(^|\s)canonical(\s|$)/i.test(attributes.rel ?? ""))
      this.canonical ??= attributes.href ?? null;
    if (name === "time") this.time ??= attributes.datetime ?? null;
  }

  /** Takes the text of a title element; the first one counts. */
  titleText(text: string): void {
    if (text.trim() !== "") this.title ??= text;
  }

  /** Takes the text of a JSON-LD script: articles described in it, at the top or one level down. */
  linkedDataText(source: string): void {
    if (source.length > LONGEST_LINKED_DATA) return;
    const top = [parseJson(source)].flat();
    const described = top.flatMap((item) => (isObject(item) ? [item, item["@graph"]].flat() : []));
    for (const item of described) {
      if (isObject(item) && /Article|BlogPosting|Report/.test(typesOf(item))) this.linkedData.push(item);
    }
  }

  /** The canonical address named so far, whole; null if there is none. */
  address(found: string | undefined): string | null {
    const named = this.canonical ?? this.meta.get("og:url") ?? "";
    return resolveAddress(named, found ?? null) ?? (found ? resolveAddress(found, null) : null);
  }

  /** `found` is where the page was found, `heading` its first heading of level 1. */
  facts(found: string | undefined, heading: string | null): PageFacts {
    const [data] = this.linkedData;
    const named = (names: readonly string[]) => names.map((name) => this.meta.get(name));
    const authors = [...named(BYLINE_NAMES), ...authorsOf(data?.author)];
    const dates = [...named(DATE_NAMES), textOf(data?.datePublished), this.time];
    return {
      title: firstText([...named(TITLE_NAMES), textOf(data?.headline), this.title, heading], 300),
      byline: firstText(
        authors.filter((name) => !/^\s*https?:/i.test(name ?? "")),
        200,
      ),
      publishedAt: dates.map((written) => isoDate(written ?? "")).find((date) => date !== null) ?? null,
      url: this.address(found),
    };
  }

  private readMeta(attributes: Readonly<Record<string, string>>): void {
    const { content } = attributes;
    if (content === undefined || content.trim() === "") return;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = attributes[attribute]?.trim().toLowerCase();
      if (name && !this.meta.has(name)) this.meta.set(name, content);
    }
  }
}

type LinkedData = Readonly<Record<string, unknown>>;

function typesOf(item: LinkedData): string {
  return [item["@type"]]
    .flat()
    .filter((type) => typeof type === "string")
    .join(" ");
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    // Publishers' JSON-LD is often broken; it then says nothing.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isObject(value: unknown): value is LinkedData {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function authorsOf(value: unknown): (string | null)[] {
  const names = [value]
    .flat()
    .map((author) => (isObject(author) ? textOf(author.name) : textOf(author)))
    .filter((name) => name !== null);
  return names.length > 0 ? [names.join(", ")] : [];
}

function firstText(candidates: readonly (string | null | undefined)[], longest: number): string | null {
  for (const candidate of candidates) {
    const text = (candidate ?? "")
      .slice(0, 4 * longest)
      .replace(/\s+/g, " ")
      .trim();
    if (text !== "") return text.slice(0, longest).replace(/\p{Surrogate}$/u, "");
  }
  return null;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The calendar date a page prints, without moving it to another time zone; null if it is none. */
function isoDate(written: string): string | null {
  const text = written.slice(0, 100).trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text);
  if (iso) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /\b(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(text);
  if (dayFirst) return validDate(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})\b/i.exec(text);
  if (monthFirst) return validDate(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  return null;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").toLowerCase()) + 1;
}

function validDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}
