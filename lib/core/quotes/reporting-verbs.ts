/**
 * Verbs by which German and French news hand over to a speaker, in the forms
 * the press uses, in lower case, sorted. English has a finder of its own.
 */
import type { Language } from "@/lib/core/text/language";

type Reporting = {
  readonly verbs: ReadonlySet<string>;
  /** They stand before the source and are the whole cue: "so der Sprecher", "selon le ministre". */
  readonly prepositions: ReadonlySet<string>;
  /** Words that end a source. */
  readonly stops: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
};

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const REPORTING: Readonly<Record<Exclude<Language, "en" | "und">, Reporting>> = {
  de: {
    verbs: wordsOf(
      "antwortete antworteten begründet begründete behauptet behauptete bekräftigte bekräftigten bemängelte berichtet berichtete berichteten bestätigte betont betonte betonten bezeichnet bezeichnete bezeichneten ergänzte erklärt erklärte erklärten erläuterte erwiderte erzählte forderte forderten fragte fügte gab gaben heißt hieß kommentierte kritisierte kritisierten kündigte lautete lobte meint meinte meinten nannte nannten prophezeite rief räumte sagen sagt sagte sagten schreibt schrieb schrieben spricht sprach sprachen stellte teilte teilten urteilte verkündete versicherte versprach verteidigte verurteilte warf warnt warnte warnten wertete widersprach wies wörtlich zitierte zitierten äußert äußerte äußerten",
    ),
    prepositions: wordsOf("laut so zufolge"),
    stops: wordsOf(
      "aber abschließend am an anlässlich auch auf aus außerdem bei bereits beim dabei dagegen daher damit dann daraufhin dass dazu demnach denn dem doch ebenfalls einem ferner für gegen gegenüber gestern heute hierzu hinzu im in indes jedoch kürzlich mit nach nachdem nun nur ohne schon seit sich später um und unter vor weil weiter weiterhin wenn wie während zu zudem zum zur zuvor über",
    ),
    pronouns: wordsOf("er es sie wir ich man"),
  },
  fr: {
    verbs: wordsOf(
      "accusé accuse affirmait affirme affirmé affirment ajoutait ajoute ajouté annonce annoncé appelé assure assuré averti avertit avoue clamé commenté conclu conclut concède confie confié constate constaté dénonce dénoncé déclarait déclare déclaré déploré déplore détaille détaillé dit disait dite écrit écrivait estime estimé estiment explique expliqué expliquait fustigé indique indiqué insiste insisté interrogé juge jugé lance lancé martelé murmure note noté observe poursuit poursuivi précise précisé promis prévenu raconte raconté rappelé rappelle reconnu reconnaît regretté répond répondu répète répété résume résumé rétorqué révélé s'exclame souligne souligné soupire tranché tweeté twitté",
    ),
    prepositions: wordsOf("selon d'après"),
    stops: wordsOf(
      "alors après au auprès aux avant avec ce cette chez contre dans depuis devant dimanche en encore ensuite entre et hier jeudi jusque lors lundi mais mardi mercredi où par pendant pour puis qu que qui samedi sans si sous sur tandis vendredi vers",
    ),
    pronouns: wordsOf("elle elles il ils je nous on"),
  },
};
