import { startEmbedded } from "@/lib/server/db/embedded";

// Run as a program: starts the database of a folder and waits to be killed.
const { port } = await startEmbedded({ folder: process.argv[2] ?? "", durable: false });
process.stdout.write(`${port}\n`);
setInterval(() => {}, 60_000);
