import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox } from "../container/kernel/sandbox.ts";
import { bootNodeSandbox } from "./boot.ts";

/** Programs that ask somebody who types, in real interpreters: needs the image. */

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await bootNodeSandbox();
});
afterAll(() => sandbox.teardown());

const write = (path: string, text: string) => sandbox.files.writeFile(path, new TextEncoder().encode(text));

/** A process on a terminal, with all that the screen shows. */
function open(command: string, args: string[] = []) {
  let shown = "";
  const waits: { text: string; resolve: () => void }[] = [];
  const process = sandbox.spawn(command, args, {
    terminal: { columns: 80, rows: 24 },
    output: (_, bytes) => {
      shown += new TextDecoder().decode(bytes);
      for (const wait of waits) if (shown.includes(wait.text)) wait.resolve();
    },
  });
  const until = (text: string) =>
    Promise.race([
      new Promise<void>((resolve) => (shown.includes(text) ? resolve() : waits.push({ text, resolve }))),
      process.exit.then((code) => {
        if (!shown.includes(text)) throw new Error(`It ended with ${code}:\n${shown}`);
      }),
    ]);
  return { process, until, shown: () => shown };
}

describe("a program on a terminal", { timeout: 60_000 }, () => {
  it("echoes what is typed, lets a line be mended, and ends lines with CR LF", async () => {
    const { process, until, shown } = open("python", ["-c", "print('Hello,', input('Name? '))"]);
    await until("Name? ");
    process.write("Adx\x7fa\r");
    expect(await process.exit).toBe(0);
    expect(shown()).toBe("Name? Adx\b \ba\r\nHello, Ada\r\n");
  });

  it("hides a password, and meets the end of its input by Ctrl-D", async () => {
    const program = "import getpass, sys; print(getpass.getpass()); print(repr(sys.stdin.read()))";
    const { process, until, shown } = open("python", ["-c", program]);
    await until("Password: ");
    process.write("secret\r");
    await until("secret");
    process.write("rest\r\x04");
    expect(await process.exit).toBe(0);
    expect(shown()).toBe("Password: \r\nsecret\r\nrest\r\n'rest\\n'\r\n");
  });

  it("shares the terminal with its children, of which the one that reads gets what is typed", async () => {
    await write("ask.py", "import os\nprint('Hello,', input('Child? '), os.isatty(0), os.isatty(1))");
    const program = `
import subprocess, sys
print(subprocess.run([sys.executable, "ask.py"]).returncode, input("Parent? "))
print(subprocess.run([sys.executable, "ask.py"], stdout=subprocess.PIPE, text=True).stdout)
print(subprocess.run([sys.executable, "-c", "print(repr(input()))"], stdin=subprocess.DEVNULL).returncode)
`;
    await write("parent.py", program);
    const { process, until, shown } = open("python", ["parent.py"]);
    await until("Child? ");
    process.write("one\rtwo\r");
    await until("Parent? ");
    process.write("three\r");
    await until("EOFError");
    expect(await process.exit).toBe(0);
    expect(shown()).toContain("Hello, one True True\r\n");
    expect(shown()).toContain("0 two\r\n");
    expect(shown()).toContain("Child? Hello, three True False\r\n");
  });

  it("is interrupted by Ctrl-C while it asks, and forgets what was typed", async () => {
    const program = `
try:
    input("First? ")
except KeyboardInterrupt:
    print("interrupted")
print(repr(input("Second? ")))
`;
    const { process, until, shown } = open("python", ["-c", program]);
    await until("First? ");
    process.write("half\x03");
    await until("Second? ");
    process.write("whole\r");
    expect(await process.exit).toBe(0);
    expect(shown()).toContain("half^C");
    expect(shown()).toContain("interrupted\r\n");
    expect(shown()).toContain("'whole'\r\n");
  });

  it("may be Python's own prompt, or the one behind a program", async () => {
    const { process, until, shown } = open("python");
    await until(">>> ");
    process.write("6 * 7\r");
    await until("42");
    process.write("\x03");
    await until("KeyboardInterrupt");
    process.write("raise SystemExit(3)\r");
    expect(await process.exit).toBe(3);
    expect(shown()).toContain("Python 3.14");
    const after = open("python", ["-i", "-c", "answer = 42"]);
    await after.until(">>> ");
    after.process.write("print(answer + 1)\r");
    await after.until("43");
    after.process.write("\x04");
    expect(await after.process.exit).toBe(0);
  });

  it("may be a debugger within a server", async () => {
    await write(
      "debugged.py",
      `
from fastapi import FastAPI
app = FastAPI()
@app.get("/")
def index():
    answer = 42
    breakpoint()
    return {"answer": answer}
`,
    );
    const { process, until } = open("uvicorn", ["debugged:app", "--port", "8123"]);
    const opened = new Promise<void>((resolve) => {
      sandbox.onPort((port, type) => port === 8123 && type === "open" && resolve());
    });
    await opened;
    const { process: client, shown } = open("python", [
      "-c",
      "import urllib.request; print(urllib.request.urlopen('http://localhost:8123/').read())",
    ]);
    await until("(Pdb) ");
    process.write("answer = 43\r");
    process.write("continue\r");
    expect(await client.exit).toBe(0);
    expect(shown()).toContain('{"answer":43}');
    process.write("\x03");
    expect(await process.exit).toBe(0);
  });

  it("makes a superuser, asked for step by step", async () => {
    await sandbox.spawn("django-admin", ["startproject", "site1", "."]).exit;
    const migrated = sandbox.spawn("python", ["manage.py", "migrate", "-v", "0"]);
    expect(await migrated.exit).toBe(0);
    const { process, until } = open("python", ["manage.py", "createsuperuser"]);
    await until("Username");
    process.write("ada\r");
    await until("Email address:");
    process.write("ada@example.org\r");
    await until("Password:");
    process.write("counterpoint-1\r");
    await until("Password (again):");
    process.write("counterpoint-1\r");
    await until("Superuser created successfully.");
    expect(await process.exit).toBe(0);
  });
});
