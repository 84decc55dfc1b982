#!/usr/bin/env node
// Starts the `verbatim` command on any machine with Node 20.19 and npm. Everything it
// needs beyond them it brings itself and says so: a supported Node, the dependencies.
// It imports nothing that is not in Node.

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Verbatim needs Node 20.19 or later; this is Node ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}
const { launch } = await import("./launcher/launch.mjs");
await launch(process.argv.slice(2));
