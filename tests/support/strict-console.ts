import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

// A test that makes the code complain has to say so, by replacing console.error or console.warn itself.
const KINDS = ["error", "warn"] as const;
const originals = { error: console.error, warn: console.warn };
let complaints: string[] = [];

beforeEach(() => {
  complaints = [];
  for (const kind of KINDS) {
    console[kind] = (...args: unknown[]) => {
      complaints.push(`console.${kind}: ${format(...args)}`);
    };
  }
});

afterEach(() => {
  Object.assign(console, originals);
  if (complaints.length > 0) throw new Error(`The console was complained to:\n${complaints.join("\n")}`);
});
