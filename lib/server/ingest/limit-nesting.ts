import "server-only";
import { BLOCK_ELEMENTS } from "./html-elements";

/** Browsers stop nesting at this depth too (Chromium's parser). */
const MAXIMUM_DEPTH = 512;

const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);

/** Elements whose content is read as text up to their own end tag: they hold no others, and stay. */
const RAW_ELEMENTS: ReadonlySet<string> = new Set("script style textarea title xmp".split(" "));

const CLOSES_PARAGRAPH = new Set(
  `address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr main nav ol p pre section table ul`.split(/\s+/),
);

/** Elements whose start ends an open one of these, so that a long list without end tags is not deep. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", new Set(["li"])],
  ["dt", new Set(["dt", "dd"])],
  ["dd", new Set(["dt", "dd"])],
  ["option", new Set(["option"])],
  ["optgroup", new Set(["optgroup", "option"])],
  ["tr", new Set(["tr", "th", "td"])],
  ["td", new Set(["thead", "th", "td"])],
  ["th", new Set(["th"])],
  ["tbody", new Set(["thead", "tbody"])],
  ["tfoot", new Set(["thead", "tbody"])],
  ...[...CLOSES_PARAGRAPH].map((name) => [name, new Set(["p"])] as const),
]);

/**
 * Takes out the tags that nest deeper than {@link MAXIMUM_DEPTH}, leaving a
 * line break where a block would have started; words are never touched. The
 * parser's time grows with the square of the depth, so 5 MB of open tags would
 * keep it busy for minutes. Pages made by people come back unchanged.
 */
export function limitNesting(html: string): string {
  const kept: string[] = [];
  const open: string[] = [];
  const removed = new Map<string, number>();
  let copied = 0;
  for (const tag of tagsOf(html)) {
    if (RAW_ELEMENTS.has(tag.name)) continue;
    if (tag.closes) {
      const pending = removed.get(tag.name) ?? 0;
      if (pending > 0) removed.set(tag.name, pending - 1);
      else {
        const at = open.lastIndexOf(tag.name);
        if (at !== -1) open.length = at;
        // An end tag nothing waits for costs the parser a search; "p" and "br" would make an element.
        if (at !== -1 || tag.name === "p" || tag.name === "br") continue;
        if (open.length < MAXIMUM_DEPTH / 2) continue;
      }
    } else {
      const ends = CLOSES.get(tag.name);
      while (ends?.has(open.at(-1) ?? "")) open.pop();
      if (VOID_ELEMENTS.has(tag.name)) continue;
      if (open.length < MAXIMUM_DEPTH) {
        open.push(tag.name);
        continue;
      }
      removed.set(tag.name, (removed.get(tag.name) ?? 0) + 1);
    }
    kept.push(html.slice(copied, tag.start), BLOCK_ELEMENTS.has(tag.name) ? "<br>" : "");
    copied = tag.end;
  }
  return copied === 0 ? html : kept.join("") + html.slice(copied);
}

type Tag = { readonly name: string; readonly closes: boolean; readonly start: number; readonly end: number };

function* tagsOf(html: string): Generator<Tag> {
  const name = /[a-z][^\s/>]*/iy;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    const closes = html[at + 1] === "/";
    name.lastIndex = at + (closes ? 2 : 1);
    const found = name.exec(html)?.[0].toLowerCase();
    if (found === undefined) {
      at = skipDeclaration(html, at);
      continue;
    }
    const end = endOfTag(html, name.lastIndex);
    yield { name: found, closes, start: at, end };
    at = !closes && RAW_ELEMENTS.has(found) ? endOfRawText(html, end, found) : end;
  }
}

/** Comments, doctypes and stray signs: where reading goes on. */
function skipDeclaration(html: string, at: number): number {
  if (html.startsWith("<!--", at)) return after(html, "-->", at + 2);
  return /[!?/]/.test(html[at + 1] ?? "") ? after(html, ">", at + 1) : at + 1;
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at === -1 ? html.length : at + sign.length;
}

/** A ">" inside a quoted attribute value does not end the tag. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  let afterEquals = false;
  for (let at = from; at < html.length; at++) {
    const sign = html[at] as string;
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === ">") return at + 1;
    else if (afterEquals && (sign === '"' || sign === "'")) quote = sign;
    if (quote !== "" || !/\s/.test(sign)) afterEquals = sign === "=" && quote === "";
  }
  return html.length;
}

function endOfRawText(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
