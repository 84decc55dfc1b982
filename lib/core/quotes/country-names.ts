/**
 * Countries that the news names, each with the ways to write it and its people's
 * name: for telling whose country a speaker names. Sorted by the first.
 */
const COUNTRIES =
  "Afghanistan Afghan|Argentina Argentine|Australia Australian|Austria Austrian|Belarus Belarusian|Belgium Belgian|Brazil Brazilian|Britain British UK U.K. United_Kingdom|Canada Canadian|China Chinese|Denmark Danish|Egypt Egyptian|Estonia Estonian|Finland Finnish|France French|Georgia Georgian|Germany German|Greece Greek|Hungary Hungarian|India Indian|Iran Iranian|Iraq Iraqi|Ireland Irish|Israel Israeli|Italy Italian|Japan Japanese|Latvia Latvian|Lithuania Lithuanian|Mexico Mexican|Netherlands Dutch|Norway Norwegian|Pakistan Pakistani|Poland Polish|Portugal Portuguese|Romania Romanian|Russia Russian|Saudi_Arabia Saudi|South_Korea South_Korean|Spain Spanish|Sweden Swedish|Switzerland Swiss|Syria Syrian|Taiwan Taiwanese|Turkey Turkish|US U.S. USA American America United_States|Ukraine Ukrainian|Venezuela Venezuelan";

const KNOWN = new Map(
  COUNTRIES.split("|").flatMap((country) => {
    const forms = country.split(" ").map((form) => form.replaceAll("_", " "));
    return forms.map((form) => [form, forms[0] as string] as const);
  }),
);

const FORMS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...KNOWN.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(".", "\\."))
    .join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);

/** The countries a text names, each by one name; capitals tell them from other words. */
export function countriesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(FORMS)].map(([form]) => KNOWN.get(form) ?? form));
}
