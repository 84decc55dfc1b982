import "server-only";

/** Longest address kept, characters; longer ones are data, not places. */
const LONGEST_ADDRESS = 2000;

/** `written` as a whole address, or null unless its scheme is allowed. Relative ones need `base`. */
export function resolveAddress(written: string, base: string | null, allowed = /^https?:$/): string | null {
  const trimmed = written.trim();
  if (trimmed === "" || trimmed.length > LONGEST_ADDRESS) return null;
  const address = URL.parse(trimmed) ?? (base === null ? null : URL.parse(trimmed, base));
  if (!address || !allowed.test(address.protocol)) return null;
  return address.href.length <= LONGEST_ADDRESS ? address.href : null;
}
