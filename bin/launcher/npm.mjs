import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

/**
 * Runs npm on the given Node and resolves with its exit code.
 *
 * Its output goes to standard error: standard output belongs to the command.
 */
export async function runNpm(node, { args, cwd }) {
  const cli = process.env.npm_execpath;
  // Started by npm, we know which npm; started directly, the one on the PATH has to do.
  const known = cli !== undefined && /npm-cli\.c?js$/.test(cli);
  const child = known
    ? spawn(node, [cli, ...args], { cwd, env: environment(node), stdio: ["ignore", 2, 2] })
    : spawn("npm", args, {
        cwd,
        env: environment(node),
        stdio: ["ignore", 2, 2],
        shell: process.platform === "win32",
      });
  const [code] = await Promise.race([once(child, "exit"), once(child, "error").then(() => [1])]);
  return code ?? 1;
}

/** This process's environment with the given Node first on the PATH of what is started. */
export function environment(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const rest = process.env[name] ?? "";
  return { ...process.env, [name]: [path.dirname(node), rest].filter(Boolean).join(path.delimiter) };
}
