import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { takeOver } from "./attack.ts";

const escaped = z.object({
  environment: z.record(z.string(), z.string()),
  user: z.number(),
  files: z.union([z.array(z.string()), z.string()]),
  proc: z.string(),
  parentMemory: z.string(),
  writes: z.array(z.string()),
  shells: z.array(z.string()),
  interfaces: z.array(z.string()),
  network: z.array(z.string()),
  names: z.string(),
  signals: z.array(z.union([z.number(), z.string()])),
  processes: z.union([z.array(z.string()), z.string()]),
});

/** Something to reach on this machine's loopback, as its database would be. */
const server = createServer((socket) => socket.end("reached"));
let seen: z.infer<typeof escaped>;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  seen = await takeOver("escaped", escaped, [String(port), "5432"]);
});
afterAll(() => void server.close());

const refused = expect.stringMatching(/^refused/);

describe("an attacker who has taken over Node within the walls", () => {
  it("finds no environment", () => expect(Object.keys(seen.environment)).not.toContain("SECRET"));

  it("is not root", () => expect(seen.user).not.toBe(0));

  it("sees Node, its libraries, the bundle and the image, and nothing else of the machine", () => {
    const outside =
      /^(node|grader(\/(main|process|files)\.mjs)?|image|dev|lib(32|64)?(\/.*)?|usr(\/lib.*)?)$/;
    expect(Array.isArray(seen.files) && seen.files.filter((path) => !outside.test(path))).toEqual([]);
    expect(JSON.stringify(seen.files)).not.toMatch(/content|solution|checks|exercise/);
  });

  it("has no /proc: neither its own, nor its parent's memory, nor a list of processes", () => {
    expect([seen.proc, seen.parentMemory, seen.processes]).toEqual([refused, refused, refused]);
  });

  it("can write nowhere", () => expect(seen.writes).toEqual(seen.writes.map(() => refused)));

  it("finds no shell and no other program", () =>
    expect(seen.shells).toEqual(seen.shells.map(() => refused)));

  it("reaches no server of this machine, no metadata address, no internet and no name", () => {
    expect(seen.network).toEqual(seen.network.map(() => refused));
    expect(seen.names).toMatch(/^refused/);
    expect(seen.interfaces.filter((name) => name !== "lo")).toEqual([]);
  });

  it("a fork bomb comes to its bound, and ends with the job", async () => {
    const { started } = await takeOver("fork_bomb", z.object({ started: z.int() }));
    expect(started).toBeLessThan(40);
  });
});
