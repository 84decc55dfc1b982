/** Builds a contender's page for a browser: everything minified, React in production mode. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type BuildOptions, build } from "esbuild";
import type { Contender } from "./contenders";

/** A page's files by their paths on the bench's server. */
export type PageFiles = ReadonlyMap<string, { readonly type: string; readonly body: string | Buffer }>;

const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

const COMMON = {
  bundle: true,
  minify: true,
  write: false,
  platform: "browser",
  format: "iife",
  target: "es2023",
  define: { "process.env.NODE_ENV": '"production"' },
  // Served from public/, as in the app.
  external: ["/fonts/*"],
  logLevel: "silent",
} as const satisfies BuildOptions;

/** The page of one contender and what it loads. Rejects with the builder's own words where it cannot be built. */
export async function buildPage({ page, peer }: Contender): Promise<PageFiles> {
  const files = new Map<string, { type: string; body: string | Buffer }>();
  const put = (name: string, body: string | Buffer) =>
    files.set(`/${name}`, { type: `${TYPES[path.extname(name)]}; charset=utf-8`, body });

  if (peer?.files.kind === "built") {
    put(`${page}.peer.js`, await readFile(peer.files.script));
    put(`${page}.peer.css`, await readFile(peer.files.style));
  } else if (peer?.files.kind === "module") {
    const stdin = {
      contents: peer.files.source,
      resolveDir: path.resolve(peer.folder),
      loader: "js" as const,
    };
    const name = `${page}.peer`;
    const made = await build({ ...COMMON, stdin, globalName: "peer", outfile: `${name}.js` });
    for (const { path: file, contents } of made.outputFiles) put(path.basename(file), Buffer.from(contents));
  }
  const entry = path.join(import.meta.dirname, "pages", page);
  const made = await build({ ...COMMON, entryPoints: [{ in: entry, out: page }], outdir: "." });
  for (const { path: file, contents } of made.outputFiles) put(path.basename(file), Buffer.from(contents));

  const names = [...files.keys()];
  const styles = names.filter((name) => name.endsWith(".css"));
  const scripts = names.filter((name) => name.endsWith(".js"));
  files.set(`/${page}`, { type: "text/html; charset=utf-8", body: documentOf(styles, scripts) });
  return files;
}

function documentOf(styles: readonly string[], scripts: readonly string[]): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<link rel="icon" href="data:,">',
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    "</head><body>",
    ...scripts.map((src) => `<script src="${src}"></script>`),
    "</body></html>",
  ].join("\n");
}
