import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { UsageError } from "@/cli/command";
import { readSuggestOptions, run } from "@/cli/suggest";

describe("how verbatim suggest is called", () => {
  it("with files, the format told by their endings, without the text", () => {
    expect(readSuggestOptions(["a.txt", "-"])).toEqual({
      files: ["a.txt", "-"],
      format: null,
      withText: false,
    });
  });

  it("with every option", () => {
    expect(readSuggestOptions(["--format", "html", "--with-text", "a"])).toEqual({
      files: ["a"],
      format: "html",
      withText: true,
    });
  });

  it.each([[[]], [["--format", "pdf", "a"]], [["--words", "a"]], [["-", "-"]]])("%j is bad usage", (args) => {
    expect(() => readSuggestOptions(args)).toThrow(UsageError);
  });
});

describe("what verbatim suggest prints", () => {
  let folder: string;
  let printed: string;
  let told: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "suggest-"));
    await writeFile(path.join(folder, "emoji.txt"), "\u{1f30a} “We will stay here,” Angela Hale said.\r\n");
    await writeFile(path.join(folder, "page.html"), "<p>“We will stay here,” Angela Hale said.</p>");
    await writeFile(path.join(folder, "picture.png"), Buffer.from("\x89PNG\r\n", "latin1"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  beforeEach(() => {
    printed = "";
    told = "";
    vi.stubEnv("INIT_CWD", folder);
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      printed += text;
      return true;
    });
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      told += text;
      return true;
    });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it("is one line a file, offsets in code points into the text as it is printed", async () => {
    expect(await run(["--with-text", "emoji.txt"])).toBe(0);
    const [line, ...rest] = printed.split("\n");
    expect(rest).toEqual([""]);
    const answer = JSON.parse(line ?? "");
    expect(Object.keys(answer)).toEqual([
      "file",
      "sha256",
      "language",
      "engine",
      "text",
      "blocks",
      "quotes",
      "notSpeech",
    ]);
    expect(answer.text).toBe("\u{1f30a} “We will stay here,” Angela Hale said.\n");
    expect(answer.blocks).toEqual([{ start: 0, end: 40, label: "body", score: expect.any(Number) }]);
    expect(answer.sha256).toMatch(/^[0-9a-f]{64}$/);
    const cut = ([start, end]: [number, number]) => [...answer.text].slice(start, end).join("");
    const [quote] = answer.quotes;
    expect(Object.keys(quote)).toEqual(["form", "spans", "source", "cue", "score", "why"]);
    expect(quote.spans.map(cut)).toEqual(["“We will stay here,”"]);
    expect(quote.source).toEqual({ spans: expect.anything(), speaker: "Angela Hale", link: "same" });
    expect(quote.source.spans.map(cut)).toEqual(["Angela Hale"]);
    expect(quote.cue.spans.map(cut)).toEqual(["said"]);
  });

  it("reads pages by their ending, and leaves the text out unless it is asked for", async () => {
    expect(await run(["page.html"])).toBe(0);
    const answer = JSON.parse(printed);
    expect(answer).not.toHaveProperty("text");
    expect(answer.quotes).toHaveLength(1);
    expect(answer.quotes[0].spans).toEqual([[0, 20]]);
  });

  it("names what it cannot read in one line each, and does the others", async () => {
    expect(await run(["missing.txt", "page.html", "picture.png"])).toBe(1);
    expect(JSON.parse(printed).file).toBe("page.html");
    expect(told.trim().split("\n")).toEqual([
      "missing.txt: There is no such file.",
      expect.stringMatching(/^picture\.png: This is a picture/),
    ]);
  });
});
