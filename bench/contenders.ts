/** Who is measured, and how each of them is worked. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Files of a package that is not ours, as the peers' folder holds it. */
type PeerFiles =
  /** A module to bundle; its exports stand in the page's global `peer`. */
  | { readonly kind: "module"; readonly source: string }
  | { readonly kind: "built"; readonly script: string; readonly style: string };

export type Contender = {
  /** Its page in `bench/pages`, without the ending. */
  readonly page: string;
  /** As the table names it. */
  readonly name: string;
  /** The stroke that makes a mark of selected words: the key D, or letting go of the pointer. */
  readonly addsBy: "add" | "drag";
  /** Whether a digit judges the mark that was just made. */
  readonly changes: boolean;
  /** Whether its page tells the server of its marks, as a signed-in page does. */
  readonly saves: boolean;
  readonly peer?: { readonly folder: string; readonly files: PeerFiles };
};

export const FLOOR: Contender = {
  page: "floor",
  name: "floor",
  addsBy: "add",
  changes: true,
  saves: false,
};

export const ANNOTATOR: Contender = {
  page: "annotator",
  name: "annotator",
  addsBy: "add",
  changes: true,
  saves: true,
};

type Peer = Omit<Contender, "name" | "peer"> & {
  readonly title: string;
  readonly package: string;
  readonly files: PeerFiles;
};

const PEERS: readonly Peer[] = [
  {
    page: "recogito",
    title: "Recogito",
    package: "@recogito/text-annotator",
    addsBy: "drag",
    changes: false,
    saves: false,
    files: {
      kind: "module",
      source:
        'export { createTextAnnotator } from "@recogito/text-annotator";\nimport "@recogito/text-annotator/text-annotator.css";',
    },
  },
  {
    page: "label-studio",
    title: "Label Studio front end",
    package: "@heartexlabs/label-studio",
    addsBy: "drag",
    changes: false,
    saves: false,
    files: { kind: "built", script: "build/static/js/main.js", style: "build/static/css/main.css" },
  },
];

/** The peers that a folder holds, and what is to be said of those it does not. */
export function findPeers(folder: string): {
  readonly found: readonly Contender[];
  readonly missing: readonly string[];
} {
  const found: Contender[] = [];
  const missing: string[] = [];
  for (const { title, package: name, files, ...peer } of PEERS) {
    const home = path.join(folder, "node_modules", name);
    const manifest = path.join(home, "package.json");
    if (!existsSync(manifest)) missing.push(`${name} is not in ${folder}`);
    else if (files.kind === "built" && !existsSync(path.join(home, files.script))) {
      missing.push(`${name} in ${folder} carries no built files (${files.script})`);
    } else {
      const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
      found.push({ ...peer, name: `${title} ${version}`, peer: { folder, files: inPlace(files, home) } });
    }
  }
  return { found, missing };
}

function inPlace(files: PeerFiles, home: string): PeerFiles {
  if (files.kind === "module") return files;
  return { ...files, script: path.join(home, files.script), style: path.join(home, files.style) };
}
