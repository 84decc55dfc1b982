/** The one gate an address passes before it can become a link on a public page. */

/**
 * The address, if it is an absolute http or https one without white space or
 * control characters; otherwise null. `javascript:`, `data:` and relative
 * addresses are null.
 */
export function webAddress(value: string | null | undefined): string | null {
  return value && /^https?:\/\/[^\s\p{Cc}"<>\\^`{|}]+$/iu.test(value) ? value : null;
}
