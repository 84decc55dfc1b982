import { readFileSync } from "node:fs";
import path from "node:path";

/** The two articles of the demo, as their files have them. */
const read = (file: string) => readFileSync(path.join(process.cwd(), "seeds/articles", file), "utf8");

export const FIRST_ARTICLE = {
  title: "In a significant statement that has stirred the international community",
  text: read("000_a7cf482ee2b690f0.txt"),
} as const;

export const SECOND_ARTICLE = {
  title: "Rutte: Ukraine Was Never Promised NATO Membership",
  slug: "rutte-ukraine-was-never-promised-nato-membership",
  text: read("002_1bc572bb5874e21a.txt"),
} as const;

/** Hegseth's words that the second article gives to Rutte, as it prints them. */
export const MISATTRIBUTED = [
  "“The United States does not believe that NATO membership for Ukraine is a realistic outcome of a negotiated settlement,”",
  "“backed by capable European and non-European troops.”",
  "“To be clear, as part of any security guarantee, there will not be US troops deployed to Ukraine,”",
] as const;
