/** Why a block is proposed as what it is: a closed list of ids, and their words on screen. */

export const BLOCK_REASONS = [
  "reads_as_text",
  "belongs_with_text",
  "says_so",
  "date_or_author",
  "title_line",
  "headline_between_paragraphs",
  "talks_to_reader",
  "asks_reader",
  "beside_its_kind",
  "after_comments",
  "after_the_article",
  "before_the_article",
  "page_region",
  "mostly_links",
  "repeated_in_outlet",
  "unlike_text",
  "not_read",
] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** One plain sentence a reason, for the screen. */
export const REASON_WORDS: Readonly<Record<BlockReason, string>> = {
  reads_as_text: "It reads like the article’s own text.",
  belongs_with_text: "It is short, but stands among the article’s paragraphs and goes with them.",
  says_so: "Its words are usual for this kind of block.",
  date_or_author: "It holds a date, an author or a count, as a byline does.",
  title_line: "It is a title line ahead of the text.",
  headline_between_paragraphs: "It is set like a headline, without a full stop, between two paragraphs.",
  talks_to_reader: "It talks to the reader, outside the text.",
  asks_reader: "It asks readers to answer.",
  beside_its_kind: "It stands beside blocks of this kind.",
  after_comments: "It comes after the comment form.",
  after_the_article: "It comes after the article’s last paragraph.",
  before_the_article: "It comes before the article’s first paragraph.",
  page_region: "The page sets it in a part of this kind.",
  mostly_links: "Most of its words are links.",
  repeated_in_outlet: "It stands word for word in other articles of this outlet.",
  unlike_text: "It does not read like article text.",
  not_read: "The text has too many blocks; this one was not looked at.",
};
