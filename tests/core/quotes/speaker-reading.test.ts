import { describe, expect, it } from "vitest";
import {
  isQuoted,
  lastMentionIn,
  linkName,
  mentionsBefore,
  readForSpeakers,
  recentMentions,
  sentenceAt,
} from "@/lib/core/quotes/speaker-reading";
import type { CanonicalText } from "@/lib/core/text/article-document";
import { span } from "@/lib/core/text/offsets";
import { documentFromText } from "@/lib/core/text/text-blocks";

const text = "Mara Hale met Tom Orrin. “Peter Lund is late,” Hale said. It rained in Vale.";
const quoted = [span(text.indexOf("“"), text.indexOf("”") + 1)];
const reading = readForSpeakers(documentFromText(text as CanonicalText), quoted);
const names = (mentions: readonly { readonly name: string }[]) => mentions.map(({ name }) => name);

describe("an article read for its speakers", () => {
  it("gives the names before an offset, the nearest first", () => {
    expect(names(mentionsBefore(reading, text.indexOf("said"), 2))).toEqual(["Hale", "Peter Lund"]);
    expect(names(mentionsBefore(reading, 0, 2))).toEqual([]);
  });

  it("gives those of the last sentences alone", () => {
    expect(names(recentMentions(reading, text.length, 0))).toEqual(["Vale"]);
    expect(names(recentMentions(reading, text.length, 1))).toEqual(["Vale", "Hale", "Peter Lund"]);
    expect(sentenceAt(reading, text.length)).toBe(2);
  });

  it("gives the last name of a range", () => {
    expect(lastMentionIn(reading, 0, text.indexOf(".") + 1)?.name).toBe("Tom Orrin");
    expect(lastMentionIn(reading, text.indexOf("said"), text.indexOf("rained"))).toBeNull();
  });

  it("knows who is named in a quotation only", () => {
    expect(
      reading.found.mentions.filter((mention) => isQuoted(quoted, mention)).map(({ name }) => name),
    ).toEqual(["Peter Lund"]);
  });

  it("gives a surname its full name, and says how it was found", () => {
    const [hale, , , again] = reading.found.mentions;
    if (!hale || !again) throw new Error("There are four names before the last.");
    expect(linkName(reading, hale)).toMatchObject({ entity: { name: "Mara Hale" }, link: "same" });
    expect(linkName(reading, again)).toMatchObject({ entity: { name: "Mara Hale" }, link: "name" });
  });
});
