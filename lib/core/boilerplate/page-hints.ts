/**
 * What the elements around a block say it is, by their tags and by the words
 * of their class and id. Hints are evidence for the model; none decides alone.
 */

const TAG_HINTS = {
  in_article: /^article$/,
  in_main: /^main$/,
  in_navigation: /^(?:nav|menu)$/,
  in_footer: /^footer$/,
  in_aside: /^aside$/,
  in_form: /^(?:form|button|select|option|label|textarea|fieldset|input)$/,
  in_figure: /^(?:figure|figcaption)$/,
  in_list: /^(?:ul|ol|dl)$/,
  in_table: /^table$/,
} as const;

/** Read against the words of one element's class, id, role and itemprop: lower case, one space between. */
const NAME_HINTS = {
  named_article_body:
    /\b(?:article|story|entry|post|page|news|main|blog|td|single|content) ?(?:body|content|text|copy)\b|\b(?:articlebody|rich ?text|wysiwyg|prose|body ?(?:text|copy|content))\b/,
  named_article: /\b(?:article|story|post|hentry|entry|blog)\b/,
  named_navigation: /\b(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|toc|skip)\b/,
  named_header: /\b(?:header|masthead|banner|topbar|top bar)\b/,
  named_footer: /\b(?:footer|foot|contentinfo|bottom)\b/,
  named_sidebar: /\b(?:sidebar|side bar|aside|rail|complementary|widgets?|column right|right column)\b/,
  named_comments:
    /\b(?:comments?|disqus|respond|replies|reply|discussion|commentlist|livefyre|conversation)\b/,
  named_related:
    /\b(?:related|recommend(?:ed|ations?)?|more|read ?next|up ?next|trending|popular|most|latest|recent|outbrain|taboola|teasers?|recirc(?:ulation)?|cards?|see also|also|carousel|grid|similar|promo ?list)\b/,
  named_share: /\b(?:share|sharing|social|sharedaddy|addtoany|addthis|follow|twitter|facebook|whatsapp)\b/,
  named_advert:
    /\b(?:ads?|advert(?:s|isement|ising)?|sponsor(?:ed|s)?|dfp|gpt|banner ad|native ad|commercial|affiliate)\b/,
  named_newsletter:
    /\b(?:newsletters?|subscri(?:be|ption|ptions)|sign ?up|signup|mailchimp|optin|opt in|email|mailing|registration|register|login|log ?in)\b/,
  named_promo:
    /\b(?:promos?|promotion|cta|donat(?:e|ion)|membership|paywall|podcast|app|marketing|callout)\b/,
  named_legal: /\b(?:copyright|legal|cookies?|consent|gdpr|privacy|terms|disclaimer|onetrust)\b/,
  named_byline:
    /\b(?:by ?line|authors?|dateline|date|published|timestamp|time|pub ?date|posted|meta|vcard|reporter|writtenby)\b/,
  named_author_note:
    /\b(?:author (?:bio|box|info|card|about|description)|bio|about (?:the )?author|contributor)\b/,
  named_caption: /\b(?:caption|wp caption|captions|cutline|credits?|photographer|image source)\b/,
  /** A post of a network set in the text: part of the article, though it bears the network's name. */
  named_embed:
    /\b(?:twitter (?:tweet|video)|instagram media|fb (?:post|video)|tiktok embed|bluesky embed|reddit embed|embed(?:ded)? ?(?:tweet|post|social))\b/,
  named_headline: /\b(?:headline|(?:entry|post|article|page|story) title)\b/,
  named_standfirst:
    /\b(?:standfirst|dek|deck|sub ?title|sub ?headline|sub ?head|kicker|lede|lead|teaser text|summary|excerpt|intro|highlights|key ?(?:points|takeaways))\b/,
  named_tags: /\b(?:tags?|topics?|categor(?:y|ies)|taxonomy|keywords?|labels?|section)\b/,
  named_dialog: /\b(?:modal|popup|pop up|overlay|dialog|tooltip|toast|lightbox|drawer|dropdown)\b/,
  named_hidden: /\b(?:hidden|hide|invisible|visually hidden|sr only|screen reader text|screenreader)\b/,
  named_media: /\b(?:video|player|gallery|slideshow|embed|audio|media|image|photo)\b/,
} as const;

export type PageHint = keyof typeof TAG_HINTS | keyof typeof NAME_HINTS;

const TAGS = Object.entries(TAG_HINTS) as [PageHint, RegExp][];
const NAMES = Object.entries(NAME_HINTS) as [PageHint, RegExp][];

/** Every hint, in the order of the bits that {@link hintBits} sets. */
export const PAGE_HINTS: readonly PageHint[] = [...TAGS, ...NAMES].map(([hint]) => hint);

/** Longest class and id that is read, UTF-16 units: machine-made lists of classes go on for pages. */
const LONGEST_NAMES = 300;

/**
 * The hints one element gives, as bits (there is room for 32) numbered by {@link PAGE_HINTS}, so that
 * an element inherits its ancestors' at the cost of one `|`. `names` is what
 * its attributes call it. The page's own element says nothing of its parts.
 */
export function hintBits(tag: string, names: string): number {
  if (tag === "html" || tag === "body") return 0;
  let bits = 0;
  TAGS.forEach(([, pattern], index) => {
    if (pattern.test(tag)) bits |= 1 << index;
  });
  if (names === "") return bits;
  const words = wordsOf(names);
  NAMES.forEach(([, pattern], index) => {
    if (pattern.test(words)) bits |= 1 << (TAGS.length + index);
  });
  return bits;
}

/** The hints of a set of bits. */
export function hintsOf(bits: number): PageHint[] {
  return PAGE_HINTS.filter((_, index) => (bits & (1 << index)) !== 0);
}

/** "articleBody post__content" reads "article body post content". */
function wordsOf(names: string): string {
  return names
    .slice(0, LONGEST_NAMES)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z]+/g, " ")
    .toLowerCase();
}
