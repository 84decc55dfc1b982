import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { CommandFailure, UsageError } from "@/cli/command";
import { choosePort, refuseTakenPort, tryToListen } from "@/cli/port";

describe("the port to serve on", () => {
  test.each([
    [undefined, undefined, 3000],
    [undefined, "", 3000],
    [undefined, "4000", 4000],
    ["5000", "4000", 5000],
    ["65535", undefined, 65_535],
  ])("--port %s with PORT=%s is %i", (option, variable, port) => {
    expect(choosePort(option, variable)).toBe(port);
  });

  test.each(["0", "65536", "-1", "3000x", "1e3", " ", "3.5"])("refuses %j", (text) => {
    expect(() => choosePort(text, undefined)).toThrow(UsageError);
  });

  test("names the variable when it is the variable that is wrong", () => {
    expect(() => choosePort(undefined, "abc")).toThrow("The variable PORT");
  });

  test.each(["127.0.0.1", "0.0.0.0"])(
    "a port taken on %s is refused, with another to choose",
    async (host) => {
      const server = createServer().listen(0, host);
      await once(server, "listening");
      const { port } = server.address() as { port: number };
      await expect(refuseTakenPort(port, "npm start")).rejects.toThrow(CommandFailure);
      await expect(refuseTakenPort(port, "npm start")).rejects.toThrow(
        `Port ${port} is already in use. Choose another, for example: npm start -- --port `,
      );
      server.close();
      await once(server, "close");
      expect(await tryToListen(port)).toBeNull();
    },
  );
});
