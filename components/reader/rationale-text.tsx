/**
 * A rationale as it is read: the Markdown a reviewer wrote, drawn as React
 * elements. There is no HTML, no picture and no heading in it, and a link goes
 * to a web address or is no link.
 */
import MarkdownIt, { type MarkdownIt as Parser, type Token } from "markdown-it";
import { createElement, Fragment, memo, type ReactNode } from "react";
import { webAddress } from "@/lib/core/report/web-address";

/** Quotations and lists inside one another; what goes deeper is shown as it was written. */
const DEEPEST = 40;

let parser: Parser | undefined;

/** Only the named rules: whatever else Markdown knows stays the characters it is written in. */
function markdown(): Parser {
  parser ??= new MarkdownIt("zero", { maxNesting: DEEPEST, linkify: true, breaks: true })
    .enable(["blockquote", "heading", "list"])
    .enable(["autolink", "backticks", "emphasis", "escape", "image", "link", "linkify", "newline"])
    .enable(["balance_pairs", "fragments_join"]);
  // Words that look like a host or an address are words; only a whole address is a link.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // Every target is parsed as one, so that a refused link leaves its words and not its source.
  parser.validateLink = () => true;
  return parser;
}

type RationaleProps = {
  readonly text: string;
  readonly className?: string;
  /** For links out of a page that holds work. */
  readonly newTab?: boolean;
};

export const RationaleText = memo(function RationaleText({ text, className, newTab }: RationaleProps) {
  const tokens = markdown().parse(text, {});
  const cut = tokens.some(({ nesting, level }) => nesting === 1 && level >= DEEPEST - 1);
  return (
    <div className={className ? `rationale ${className}` : "rationale"} dir="auto">
      {cut ? <p className="as-written">{text}</p> : draw(tokens, newTab === true)}
    </div>
  );
});

type Open = { readonly token: Token | null; readonly children: ReactNode[] };

/** Tokens as nested elements. */
function draw(tokens: readonly Token[], newTab: boolean): ReactNode {
  const open: Open[] = [{ token: null, children: [] }];
  for (const [key, token] of tokens.entries()) {
    if (token.nesting === 1) {
      open.push({ token, children: [] });
      continue;
    }
    const done = token.nesting === -1 ? open.pop() : null;
    const drawn = done?.token
      ? element(done.token, done.children, { key, newTab, depth: open.length })
      : leaf(token, key, newTab);
    open.at(-1)?.children.push(drawn);
  }
  return open[0]?.children;
}

type Place = { readonly key: number; readonly newTab: boolean; readonly depth: number };

function element(token: Token, children: ReactNode[], { key, newTab, depth }: Place): ReactNode {
  if (token.hidden || depth > DEEPEST) return <Fragment key={key}>{children}</Fragment>;
  switch (token.type) {
    case "link_open": {
      const href = webAddress(String(token.attrGet("href") ?? ""));
      if (!href) return <Fragment key={key}>{children}</Fragment>;
      return (
        <a
          key={key}
          href={href}
          rel="noopener noreferrer nofollow ugc"
          {...(newTab ? { target: "_blank" } : {})}
        >
          {children}
        </a>
      );
    }
    case "heading_open":
      return (
        <p key={key}>
          <strong>{children}</strong>
        </p>
      );
    case "ordered_list_open": {
      const start = Number(token.attrGet("start") ?? 1);
      return (
        <ol key={key} {...(start === 1 ? {} : { start })}>
          {children}
        </ol>
      );
    }
    default:
      return createElement(TAGS[token.type] ?? Fragment, { key }, ...children);
  }
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph_open: "p",
  blockquote_open: "blockquote",
  bullet_list_open: "ul",
  list_item_open: "li",
  em_open: "em",
  strong_open: "strong",
};

function leaf(token: Token, key: number, newTab: boolean): ReactNode {
  switch (token.type) {
    case "inline":
      return <Fragment key={key}>{draw(token.children ?? [], newTab)}</Fragment>;
    case "code_inline":
      return <code key={key}>{token.content}</code>;
    case "softbreak":
    case "hardbreak":
      return <br key={key} />;
    // A picture is the words that stand for it.
    default:
      return token.content;
  }
}
