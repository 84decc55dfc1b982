/**
 * The two units of position in a text, as types, so that they cannot be mixed.
 * Inside Verbatim everything counts UTF-16 code units; only exports count code
 * points, as the W3C Web Annotation model demands (section 4.2.4).
 */

declare const utf16: unique symbol;
declare const codePoint: unique symbol;

/** UTF-16 code units into one article version's canonical text. */
export type TextOffset = number & { readonly [utf16]: true };

/** Unicode code points into one article version's canonical text. Exports only. */
export type CodePointOffset = number & { readonly [codePoint]: true };

/** A stretch of canonical text, `end` exclusive. May be empty only in transit. */
export type Span = { readonly start: TextOffset; readonly end: TextOffset };

/** Brands a number as a UTF-16 offset. Throws `RangeError` unless it is a whole number ≥ 0. */
export function textOffset(value: number): TextOffset {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`Not a text offset: ${value}`);
  return value as TextOffset;
}

/** A span from two UTF-16 offsets. Throws `RangeError` if they run backwards. */
export function span(start: number, end: number): Span {
  if (end < start) throw new RangeError(`A span cannot end (${end}) before it starts (${start})`);
  return { start: textOffset(start), end: textOffset(end) };
}

/** True if the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True if `outer` covers all of `inner`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Counts code points up to each UTF-16 offset of one text, in one pass.
 *
 * An offset inside a surrogate pair has no code-point position: `at` throws
 * `RangeError` for it, and for offsets outside the text.
 */
export function codePointCounter(text: string): { at(offset: TextOffset): CodePointOffset } {
  const pairStarts: number[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    if (isHighSurrogate(text.charCodeAt(i)) && isLowSurrogate(text.charCodeAt(i + 1))) {
      pairStarts.push(i);
      i++;
    }
  }
  return {
    at(offset) {
      if (offset > text.length) throw new RangeError(`Offset ${offset} lies outside the text`);
      let low = 0;
      let high = pairStarts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pairStarts[middle] as number) < offset) low = middle + 1;
        else high = middle;
      }
      if (low > 0 && pairStarts[low - 1] === offset - 1) {
        throw new RangeError(`Offset ${offset} cuts a character in two`);
      }
      return (offset - low) as CodePointOffset;
    },
  };
}

/** True if the offset falls between the halves of a surrogate pair. */
export function cutsSurrogatePair(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isHighSurrogate(text.charCodeAt(offset - 1)) &&
    isLowSurrogate(text.charCodeAt(offset))
  );
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
