import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseArguments, UsageError } from "./arguments.ts";
import { linkTarget } from "./read-directory.ts";

const script = fileURLToPath(new URL("./sandbox.ts", import.meta.url));
let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "counterpoint-"));
});
afterEach(() => rm(directory, { recursive: true }));

function start(args: string[]) {
  const child = spawn(process.execPath, [script, ...args]);
  const printed = { stdout: "", stderr: "" };
  const waits = new Set<() => void>();
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].on("data", (bytes: Buffer) => {
      printed[stream] += bytes.toString();
      for (const wait of waits) wait();
    });
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => `${printed.stdout}${printed.stderr}`.includes(text) && resolve();
      waits.add(look);
      look();
    });
  return { child, printed, exit, until };
}

async function run(args: string[], input = "") {
  const { child, printed, exit } = start(args);
  child.stdin.end(input);
  return { code: await exit, ...printed };
}

describe("npm run sandbox", { timeout: 120_000 }, () => {
  it("passes input, output streams and exit code through, and brings files back", async () => {
    await mkdir(join(directory, "häuser und"));
    await writeFile(join(directory, "häuser und/alt.txt"), "old");
    await writeFile(join(directory, "gone.txt"), "x");
    await writeFile(
      join(directory, "main.py"),
      `
import os, sys
print("out", sys.stdin.read()); print("err", os.environ["COLOUR"], file=sys.stderr)
open("häuser und/alt.txt", "a").write(" and new"); os.remove("gone.txt")
os.makedirs("a/b"); open("a/b/bytes.bin", "wb").write(bytes(range(256)) * 3000); os.symlink("b/bytes.bin", "a/link")
os.symlink("/etc/passwd", "leak")
sys.exit(5)
`,
    );
    const result = await run(["--mount", directory, "--env", "COLOUR=red", "python", "main.py"], "typed");
    expect(result).toMatchObject({ code: 5, stdout: "out typed\n" });
    expect(result.stderr).toContain("err red\n");
    expect(result.stderr).toContain("leak was not brought back");
    expect(await readFile(join(directory, "häuser und/alt.txt"), "utf8")).toBe("old and new");
    expect((await readFile(join(directory, "a/b/bytes.bin"))).length).toBe(768_000);
    expect(await readlink(join(directory, "a/link"))).toBe("b/bytes.bin");
    for (const name of ["gone.txt", "leak"])
      await expect(stat(join(directory, name))).rejects.toThrow("ENOENT");
  });

  it("leaves links alone that lead out of the directory", async () => {
    const outside = await mkdtemp(join(tmpdir(), "counterpoint-"));
    await symlink(outside, join(directory, "out"));
    const code = 'import os; os.mkdir("out"); open("out/planted", "w").write("x")';
    const result = await run(["--mount", directory, "python", "-c", code]);
    expect(result.stderr).toContain("out was left out: a link that leaves the directory");
    expect(result.stderr).toContain(
      "out/planted was not brought back: in its way is a link that leaves the directory",
    );
    await expect(stat(join(outside, "planted"))).rejects.toThrow("ENOENT");
    expect(await readlink(join(directory, "out"))).toBe(outside);
    await rm(outside, { recursive: true });
  });

  it("serves on a real port until Ctrl-C", async () => {
    await writeFile(join(directory, "main.py"), "from fastapi import FastAPI\napp = FastAPI()\n");
    const { child, printed, exit, until } = start([
      ...["--mount", directory, "uvicorn", "main:app", "--port", "8432"],
    ]);
    await until("Uvicorn running");
    const response = await fetch("http://127.0.0.1:8432/openapi.json");
    expect(await response.json()).toMatchObject({ info: { title: "FastAPI" } });
    child.kill("SIGINT");
    expect(await exit).toBe(0);
    expect(printed.stderr).toContain("Finished server process");
  });

  it("takes edits of the directory into the sandbox while a server runs", async () => {
    await writeFile(join(directory, "note.txt"), "first");
    const code = `
import time
seen = ""
while True:
    text = open("note.txt").read()
    if text != seen: print(text, flush=True); seen = text
    time.sleep(0.01)
`;
    const { child, until, exit } = start(["--mount", directory, "python", "-c", code]);
    await until("first");
    await writeFile(join(directory, "note.txt"), "second");
    await until("second");
    child.kill("SIGTERM");
    expect(await exit).toBe(143);
    expect(await readFile(join(directory, "note.txt"), "utf8")).toBe("second");
  });

  it("says so when the port is taken on this machine, and goes on", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const code = `import socket; s = socket.create_server(("127.0.0.1", ${port})); input()`;
    const { child, until, exit } = start(["python", "-c", code]);
    await until(`Port ${port} is taken on this machine`);
    child.stdin.end("\n");
    expect(await exit).toBe(0);
    taken.close();
  });

  it("explains a wrong directory and a wrong option", async () => {
    const missing = await run(["--mount", join(directory, "no"), "python"]);
    expect(missing).toMatchObject({ code: 1, stdout: "" });
    expect(missing.stderr).toMatch(/^\[sandbox\] There is no directory .*no\.\n$/);
    const wrong = await run(["--fast", "python"]);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("There is no option --fast.\n\nUsage: npm run sandbox");
  });
});

describe("parseArguments", () => {
  it("stops at the command", () => {
    expect(parseArguments(["--bare", "--env", "A=b=c", "python", "--mount", "x"])).toEqual({
      mount: null,
      env: { A: "b=c" },
      bare: true,
      command: "python",
      args: ["--mount", "x"],
    });
    for (const bad of [[], ["--mount"], ["--env", "A", "python"]])
      expect(() => parseArguments(bad)).toThrow(UsageError);
  });
});

describe("linkTarget", () => {
  it("keeps links inside, makes absolute ones relative, refuses those that leave", () => {
    expect(linkTarget("/p", "a/l", "../b")).toBe("../b");
    expect(linkTarget("/p", "a/l", "/p/b/c")).toBe("../b/c");
    expect(linkTarget("/p", "l", "/p")).toBe(".");
    expect(linkTarget("/p", "a/l", "../../q")).toBeNull();
    expect(linkTarget("/p", "l", "/pq")).toBeNull();
  });
});
