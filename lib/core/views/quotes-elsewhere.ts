/** Where else the words of an article under review are printed, as the annotator is told. JSON-safe. */
import { z } from "zod";

/** A settled quote of another article that may print words of the article under review. */
export const quoteElsewhereSchema = z.object({
  id: z.string(),
  /** The article version it is in. */
  versionId: z.string(),
  text: z.string(),
  /** The name the other article credits; `null` if it names nobody. */
  credited: z.string().nullable(),
  outlet: z.string(),
  title: z.string(),
  /** ISO date. */
  publishedOn: z.string().nullable(),
  /** A path of this site. */
  reportPath: z.string().startsWith("/reports/").nullable(),
});
export type QuoteElsewhere = Readonly<z.infer<typeof quoteElsewhereSchema>>;

/** What the annotator is answered. */
export const quotesElsewhereSchema = z.object({ quotes: z.array(quoteElsewhereSchema).readonly() });
export type QuotesElsewhere = Readonly<z.infer<typeof quotesElsewhereSchema>>;
