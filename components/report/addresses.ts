/** Where a report and its files are found. Paths only: the site's own address is added where a full one is needed. */

/** The newest version of a report. */
export function reportPath(slug: string): string {
  return `/reports/${slug}`;
}

/** One version of it, which never changes. */
export function versionPath(slug: string, number: number): string {
  return `${reportPath(slug)}/${number}`;
}

/** A file frozen with one version. */
export function filePath(slug: string, number: number, name: string): string {
  return `${versionPath(slug, number)}/${name}`;
}

/** The anchor of a quote's row in the table. */
export function quoteAnchor(number: number): string {
  return `quote-${number}`;
}

/** The anchor that components/reader gives the first words of a mark. */
export function markAnchor(annotationId: string): string {
  return `mark-${annotationId}`;
}
