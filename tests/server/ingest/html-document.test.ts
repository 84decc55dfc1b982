import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFromHtml } from "@/lib/server/ingest/html-document";

/** The blocks as `kind: words`. */
function blocks(html: string): string[] {
  const { document } = documentFromHtml(html);
  return document.blocks.map((block) => {
    const level = block.level === undefined ? "" : ` ${block.level}`;
    return `${block.kind}${level}: ${document.text.slice(block.start, block.end)}`;
  });
}

/** The inline ranges as `kind: words`. */
function inlines(html: string): string[] {
  const { document } = documentFromHtml(html);
  return document.inlines.map((inline) => {
    const target = inline.kind === "link" ? ` ${inline.href}` : "";
    return `${inline.kind}${target}: ${document.text.slice(inline.start, inline.end)}`;
  });
}

describe("documentFromHtml keeps every block of the page", () => {
  it("navigation, aside, form, comments and footer included", () => {
    const html = `<!doctype html><html><head><title>Not on the page</title></head><body>
      <nav><ul><li><a href="/">Home</a></li><li>News</li></ul></nav>
      <article><h1>Minister denies it</h1><p>By A. Writer</p><p>He said no.</p>
      <blockquote><p>Never a promise.</p></blockquote>
      <figure><img src="https://x.test/a.jpg" alt="A man"><figcaption>A man. Credit: B.</figcaption></figure></article>
      <aside>Related: other news</aside>
      <form><label>Your name</label> <input name="n"><button>Send</button><input type="submit" value="Post comment"></form>
      <section id="comments"><p>First!</p></section>
      <div style="display:none">Cookies?</div>
      <footer>© The Paper</footer></body></html>`;
    expect(blocks(html)).toEqual([
      "list_item: Home",
      "list_item: News",
      "heading 1: Minister denies it",
      "paragraph: By A. Writer",
      "paragraph: He said no.",
      "block_quote: Never a promise.",
      "caption: A man. Credit: B.",
      "paragraph: Related: other news",
      "paragraph: Your name",
      "paragraph: Send",
      "paragraph: Post comment",
      "paragraph: First!",
      "paragraph: Cookies?",
      "paragraph: © The Paper",
    ]);
  });

  it("and its text is the blocks joined by line feeds", () => {
    expect(documentFromHtml("<h1>One</h1>\n\n<p>Two</p>three").document.text).toBe("One\nTwo\nthree");
  });

  it.each<[string, string, string[]]>([
    ["runs of white space are one space", "<p> a \n\t b<b> c</b> </p>", ["paragraph: a b c"]],
    ["between elements too, once", "<p>a <i> b</i></p>", ["paragraph: a b"]],
    ["non-breaking spaces stay", "<p>a&nbsp;&nbsp;b,”&#160;c</p>", ["paragraph: a\u00a0\u00a0b,”\u00a0c"]],
    ["a block of them alone is none", "<p>&nbsp;</p><p>a</p>", ["paragraph: a"]],
    ["at the start they wait for a word", "<p>&nbsp; a</p>", ["paragraph: \u00a0 a"]],
    [
      "a line break parts blocks",
      "<p>a<br>b<br/><br>c</p>",
      ["paragraph: a", "paragraph: b", "paragraph: c"],
    ],
    ["and lines in preformatted text", "<pre>\na  b<br>c\n d</pre>", ["preformatted: a  b\nc\n d"]],
    ["text between blocks is one", "a<div>b</div>c", ["paragraph: a", "paragraph: b", "paragraph: c"]],
    ["words in one word's elements stay together", "<p>un<b>believ</b>able</p>", ["paragraph: unbelievable"]],
    [
      "table cells",
      "<table><caption>T</caption><tr><td>1<td>2</table>",
      ["caption: T", "paragraph: 1", "paragraph: 2"],
    ],
    ["definitions", "<dl><dt>a<dd>b</dl>", ["list_item: a", "list_item: b"]],
    ["paragraphs in a list item", "<ul><li><p>a</p><p>b</p></ul>", ["list_item: a", "list_item: b"]],
    ["headings keep their level", "<h2>a</h2><h6>b</h6>", ["heading 2: a", "heading 6: b"]],
    ["options", "<select><option>a<option>b</select>", ["paragraph: a", "paragraph: b"]],
    [
      "text that looks like markup",
      "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; 1 < 2</p>",
      ["paragraph: <script>alert(1)</script> &lt; 1 < 2"],
    ],
    [
      "characters by number, half ones replaced",
      "<p>&#x1F600; &#xD800; &#0;</p>",
      ["paragraph: 😀 \ufffd \ufffd"],
    ],
    ["soft hyphens and joined emoji", "<p>mem&shy;ber 👩‍👩‍👧</p>", ["paragraph: mem\u00adber 👩‍👩‍👧"]],
    ["upper case", "<P ALIGN=left>a</P><H1>b</H1>", ["paragraph: a", "heading 1: b"]],
  ])("%s", (_, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });
});

describe("documentFromHtml leaves out and counts", () => {
  it("scripts, styles, noscript, frames, templates and trackers, and nothing else", () => {
    const { document, dropped } =
      documentFromHtml(`<script>var a = "<p>x</p>";</script><style>p{}</style><p>Words
      <img src="https://t.test/p.gif" width=1 height=1><img src="https://t.test/q.gif" style="width:1px;height: 1px">
      <img src="https://t.test/r.gif" width="0" height="0"><img src="https://x.test/a.jpg" width="600" height="1" alt="A"></p>
      <noscript><img src="https://t.test/n.gif"><p>Turn it on</p></noscript><iframe src="https://ad.test">Ad</iframe>
      <template><p>Hidden</p></template><a href="javascript:steal()">Share</a><script>b</script>`);
    expect(document.text).toBe("Words\nShare");
    expect(document.images).toEqual([{ at: 5, src: "https://x.test/a.jpg", alt: "A" }]);
    expect(dropped).toEqual({
      scripts: 2,
      styles: 1,
      noscripts: 1,
      frames: 1,
      templates: 1,
      trackers: 3,
      scriptLinks: 1,
    });
  });
});

describe("documentFromHtml keeps links, stress and pictures as ranges", () => {
  it.each<[string, string, string[]]>([
    [
      "web and mail links",
      '<p><a href="https://x.test/a?b=1">a</a> <a href="mailto:a@x.test">b</a></p>',
      ["link https://x.test/a?b=1: a", "link mailto:a@x.test: b"],
    ],
    [
      "no others",
      '<a href="javascript:a()">a</a><a href=" java\nscript:a()">b</a><a href="data:text/html,x">c</a><a href="ftp://x.test">d</a><a href="#top">e</a><a>f</a>',
      [],
    ],
    ["without the blanks around the words", "<p>a<b> b </b>c</p>", ["strong: b"]],
    [
      "nested",
      '<p><a href="https://x.test/">see <em>a <strong>b</strong></em></a></p>',
      ["link https://x.test/: see a b", "emphasis: a b", "strong: b"],
    ],
    ["the same one nested is one", "<p><b>a <strong>b</strong> c</b></p>", ["strong: a b c"]],
    ["over blocks, one range a block", "<b><p>a</p><p>b</p></b>", ["strong: a", "strong: b"]],
    [
      "none without words",
      '<p><b> </b><a href="https://x.test/"><img src="https://x.test/a.png"></a>a</p>',
      [],
    ],
    ["HREF in capitals", '<A HREF="https://x.test/">a</A>', ["link https://x.test/: a"]],
  ])("%s", (_, html, expected) => {
    expect(inlines(html)).toEqual(expected);
  });

  it("makes relative addresses whole by the page's address", () => {
    const html =
      '<a href="/b">b</a><img src="c.png" alt="c"><img src="data:image/gif;base64,R0" data-src="d.png">';
    const { document } = documentFromHtml(html, { address: "https://x.test/news/a.html" });
    expect(document.inlines).toEqual([{ start: 0, end: 1, kind: "link", href: "https://x.test/b" }]);
    expect(document.images.map(({ src }) => src)).toEqual([
      "https://x.test/news/c.png",
      "https://x.test/news/d.png",
    ]);
    const based = documentFromHtml(`<base href="/other/">${html}`, { address: "https://x.test/news/a.html" });
    expect(based.document.images[0]?.src).toBe("https://x.test/other/c.png");
  });

  it("places a picture where it stood", () => {
    const { document } = documentFromHtml(
      '<p>ab</p><img src="https://x.test/1"><p>cd<img src="https://x.test/2">ef</p><img src="https://x.test/3">',
    );
    expect(document.text).toBe("ab\ncdef");
    expect(document.images.map(({ at }) => at)).toEqual([3, 5, 7]);
  });
});

/** What every document must hold, whatever it came from. */
function expectSound(html: string): void {
  const { document } = documentFromHtml(html);
  const { text, blocks: ranges } = document;
  let at = 0;
  for (const block of ranges) {
    expect(text.slice(at, block.start)).toBe(at === 0 ? "" : "\n");
    expect(text.slice(block.start, block.end).trim()).not.toBe("");
    at = block.end;
  }
  expect(at).toBe(text.length);
  for (const inline of document.inlines) {
    const holder = ranges.find((block) => block.start <= inline.start && inline.end <= block.end);
    expect(holder).toBeDefined();
    expect(inline.end).toBeGreaterThan(inline.start);
    if (inline.kind === "link") expect(inline.href).toMatch(/^(https?|mailto):/);
  }
  for (const image of document.images) expect(image.at).toBeLessThanOrEqual(text.length);
}

describe("documentFromHtml reads anything", () => {
  it.each([
    ["nothing", ""],
    ["white space", " \n "],
    ["no markup", "Just words & <3"],
    ["end tags only", "</p></div></b></html>"],
    ["open tags only", "<div><p><b><a href='x"],
    ["crossing tags", "<b><p>a</b>b</p><i>c<table>d<td>e</i></table>"],
    ["an open comment", "<p>a<!-- b <p>c"],
    ["an open script", "<p>a<script>b <p>c"],
    ["a null character and half characters", "<p>a\0b\ud800c</p>"],
    ["an end tag for a whole page", "</body></html><p>more"],
    ["CDATA and instructions", "<![CDATA[a]]><?php echo 1 ?><p>b"],
    [
      "foreign elements",
      "<svg><title>t</title><text>a</text><script>x</script></svg><math><mi>b</mi></math>",
    ],
    ["an attribute that never ends", `<p title="${"x".repeat(1000)}`],
    ["attributes named like object members", '<p __proto__="a" constructor="b" toString=c>d</p>'],
    ["three dots", "..."],
  ])("%s", (_, html) => {
    expectSound(html);
  });

  it("made of pieces at random", () => {
    const piece = fc.constantFrom(
      ..."<p>|</p>|<div>|</div>|<b>|</b>|<i>|<a href='https://x.test'>|</a>|<br>|<li>|<ul>|</ul>|<table>|<td>|</td>".split(
        "|",
      ),
      ...'<pre>|</pre>|\n|  |&nbsp;|&lt;|words|“no”|😀|e\u0301|<img src=https://x.test/i>|<script>|</script>|<!--|-->|<|>|"'.split(
        "|",
      ),
      ..."<textarea>|</textarea>|<h2>|</h2>|<blockquote>|<svg>|</svg>|<title>|</title>|<template>|</template>|\0|\ud800|\r\n".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => expectSound(pieces.join(""))),
      { numRuns: 400 },
    );
  });

  it("of any characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (html) => expectSound(`<p>${html}`)));
  });

  const five = (piece: string) => piece.repeat(Math.floor((5 * 1024 * 1024) / piece.length));
  it.each([
    ["100,000 nested divs", `${"<div>".repeat(100_000)}deep${"</div>".repeat(100_000)}`],
    ["5 MB of open divs", `${five("<div>")}deep`],
    ["5 MB of open formatting", `${five("<b><i>")}deep`],
    ["5 MB of end tags in deep markup", `${"<div>".repeat(1000)}${five("</x>")}deep`],
    ["5 MB of nested tables", `${five("<table><tr><td>")}deep`],
    ["5 MB of quotes in a tag", `<p ${five(`a="`)}>deep`],
    ["5 MB of open comments", `deep${five("<!--")}`],
    ["5 MB of less-than signs", `deep${five("<")}`],
    ["5 MB of one line", `deep ${five("word ")}`],
    ["5 MB of white space", `deep${five(" ")}`],
    ["5 MB of formatting over line breaks", `<b><i><b><i>deep${five("a<br>")}`],
  ])("%s, in bounded time", (_, html) => {
    const started = performance.now();
    const { document } = documentFromHtml(html);
    if (!html.includes(`a="a="`)) expect(document.text).toContain("deep");
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
