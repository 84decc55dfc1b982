import { once } from "node:events";
import { createServer } from "node:net";
import { CommandFailure, UsageError } from "./command";

const DEFAULT_PORT = 3000;

/** The port to serve on: the option, else the variable `PORT`, else 3000. */
export function choosePort(option: string | undefined, variable: string | undefined): number {
  const text = option ?? (variable || String(DEFAULT_PORT));
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  const source = option === undefined ? "The variable PORT" : "--port";
  throw new UsageError(`${source} is "${text}"; a port is a whole number from 1 to 65535.`);
}

/** Throws, with the way out, where something listens on the port already or we may not. */
export async function refuseTakenPort(port: number, script: string): Promise<void> {
  const code = await tryToListen(port);
  if (code === null) return;
  const other = port < 65_535 ? port + 1 : port - 1;
  const why = code === "EADDRINUSE" ? "is already in use" : `cannot be used (${code})`;
  throw new CommandFailure(`Port ${port} ${why}. Choose another, for example: ${script} -- --port ${other}`);
}

/** Null where the port is free on every address of this machine, else the system's error code. */
export async function tryToListen(port: number): Promise<string | null> {
  // "::" stands for all addresses of both kinds; a machine without IPv6 refuses it.
  const code = await listenOnce(port, "::");
  return code === "EAFNOSUPPORT" || code === "EADDRNOTAVAIL" ? listenOnce(port, "0.0.0.0") : code;
}

async function listenOnce(port: number, host: string): Promise<string | null> {
  const server = createServer();
  server.listen({ port, host });
  try {
    await once(server, "listening");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "unknown";
  }
  server.close();
  await once(server, "close");
  return null;
}
