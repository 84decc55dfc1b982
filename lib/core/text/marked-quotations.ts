/**
 * Pairs the quotation marks of one block. A stack of open marks, read once from
 * left to right; whether the stretch is speech is not asked here.
 */
import { type Span, span } from "./offsets";

/** Which marks may close a quotation, by the mark that opened it. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”“",
  "”": "”",
  "„": "“”",
  "‟": "”",
  "‘": "’",
  "’": "’",
  "‚": "‘’",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
  "「": "」",
  "『": "』",
  '"': '"',
  "'": "'",
};

/** Marks that open whatever stands around them, as long as they cannot close. */
const ALWAYS_OPEN = "“„‟‚«‹「『";

/** A quotation left open by one of these runs on into the next paragraph, or was never closed. */
const MAY_STAY_OPEN = "“„«「";

/** Elided beginnings: the mark before them is an apostrophe. */
const ELISION = /^['’](?:tis|twas|em|til|cause|n|round|bout|\d\ds?)\b/i;

/**
 * The marked quotations of `block`, marks included, in the order they close;
 * nested ones lie inside one another. A quotation whose opening mark can only
 * open and that is never closed runs to the end of the block. Offsets are
 * UTF-16 units into `text`.
 */
export function quotationsIn(text: string, block: Span): Span[] {
  const found: Span[] = [];
  let open: { readonly mark: string; readonly at: number }[] = [];
  for (let at = block.start as number; at < block.end; at++) {
    const mark = text.charAt(at);
    if (!(mark in CLOSERS) && !"」』".includes(mark)) continue;
    const context = marksContext(text, at, block);
    const closes = open.findLastIndex((candidate) => CLOSERS[candidate.mark]?.includes(mark));
    if (closes !== -1 && canClose(mark, context, open[closes]?.mark)) {
      found.push(span((open[closes] as { at: number }).at, at + 1));
      open = open.slice(0, closes);
    } else if (
      ALWAYS_OPEN.includes(mark) ||
      (mark in CLOSERS && context.looksOpening && !context.isApostrophe)
    ) {
      open.push({ mark, at });
    }
  }
  for (const { mark, at } of open) {
    if (MAY_STAY_OPEN.includes(mark)) found.push(span(at, at + text.slice(at, block.end).trimEnd().length));
  }
  return found;
}

type MarkContext = {
  readonly looksOpening: boolean;
  readonly looksClosing: boolean;
  readonly isApostrophe: boolean;
};

function marksContext(text: string, at: number, block: Span): MarkContext {
  const before = at > block.start ? text.charAt(at - 1) : "";
  const after = at + 1 < block.end ? text.charAt(at + 1) : "";
  const single = "'’".includes(text.charAt(at));
  const insideWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return {
    looksOpening: /^$|[\s([{\-–—/“‘„‚«‹"'>]/.test(before) && after !== "" && !/\s/.test(after),
    looksClosing: before !== "" && !/[\s([{]/.test(before) && !/[\p{L}\p{N}]/u.test(after),
    isApostrophe: single && (insideWord || ELISION.test(text.slice(at, at + 7)) || endsElidedAnd(text, at)),
  };
}

/**
 * A mark that can also open or be an apostrophe closes only where it looks like
 * a closing one. “ closes “ only there too: some typesetters use it on both sides.
 */
function canClose(mark: string, context: MarkContext, opener: string | undefined): boolean {
  if (context.isApostrophe) return false;
  if ("'’‘".includes(mark)) return context.looksClosing;
  if (mark === "“")
    return opener === "„" ? !context.looksOpening || context.looksClosing : context.looksClosing;
  if (mark === '"') return context.looksClosing || !context.looksOpening;
  if (mark === opener) return context.looksClosing;
  return true;
}

/** The second mark of rock ’n’ roll. */
function endsElidedAnd(text: string, at: number): boolean {
  return at >= 2 && /^['’]n['’]$/i.test(text.slice(at - 2, at + 1));
}
