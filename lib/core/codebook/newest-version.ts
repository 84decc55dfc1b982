/** Which of several codebook versions is the newest: by its number, not by when it was stored. */

/**
 * The one with the highest version, or `undefined` of none. Versions are whole
 * numbers with points between them and compare number by number, so that 1.10
 * comes after 1.9, and 1.0 is no newer than 1.
 */
export function newestVersion<T extends { readonly version: string }>(versions: readonly T[]): T | undefined {
  return versions.reduce<T | undefined>(
    (newest, one) => (newest && compareVersions(newest.version, one.version) >= 0 ? newest : one),
    undefined,
  );
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What is no number counts as 0. */
function numbersOf(version: string): number[] {
  return version.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : 0));
}
