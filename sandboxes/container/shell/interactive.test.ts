import headless from "@xterm/headless";
import { afterEach, describe, expect, it, onTestFailed } from "vitest";
import { type FakeProgram, fakePlatform } from "../kernel/fake-platform.ts";
import type { SandboxProcess } from "../kernel/process.ts";
import { Sandbox } from "../kernel/sandbox.ts";

/** `jsh` on a terminal: what is seen is what a terminal emulator shows of it. */

let sandbox: Sandbox;
afterEach(() => sandbox?.teardown());

interface Session {
  readonly process: SandboxProcess;
  type(keys: string): void;
  /** The rows of the screen, without blanks at their ends and without empty rows below. */
  rows(): string;
  /** Resolves when the screen shows `text`. */
  shows(text: string): Promise<void>;
  resize(columns: number, rows: number): void;
}

async function open(
  programs: Readonly<Record<string, FakeProgram>> = {},
  size = { columns: 40, rows: 10 },
): Promise<Session> {
  sandbox = await Sandbox.boot(fakePlatform({ programs, commands: ["pytest"] }), { spareAfter: null });
  const terminal = new headless.Terminal({ cols: size.columns, rows: size.rows, allowProposedApi: true });
  const rows = () => {
    const { active } = terminal.buffer;
    const lines = Array.from({ length: active.length }, (_, row) =>
      active.getLine(row)?.translateToString(true),
    );
    return lines.join("\n").trimEnd();
  };
  const waits = new Set<() => void>();
  const process = sandbox.spawn("jsh", [], {
    terminal: size,
    output: (_, bytes) =>
      terminal.write(bytes, () => {
        for (const wait of [...waits]) wait();
      }),
  });
  const session: Session = {
    process,
    rows,
    type: (keys) => process.write(keys),
    shows: (text) =>
      new Promise((resolve) => {
        const look = () => {
          if (!rows().includes(text)) return;
          waits.delete(look);
          resolve();
        };
        waits.add(look);
        look();
      }),
    resize(columns, height) {
      terminal.resize(columns, height);
      process.resize({ columns, rows: height });
    },
  };
  await session.shows("~/project $");
  onTestFailed(() => console.error(rows()));
  return session;
}

const printing =
  (text: string): FakeProgram =>
  (python) => {
    python.print(text);
    python.say({ type: "exit", code: 0 });
  };
const write = (path: string, text: string) => sandbox.files.writeFile(path, new TextEncoder().encode(text));

describe("a line", () => {
  it("is mended with the keys of Readline, and run", async () => {
    const { type, shows, rows, process } = await open();
    type("eco two\x1b[D\x1b[D\x1b[D\x1b[D\x1b[Dh\x05 three\x17four\x01\x1b[C\r");
    type("echo \x0b\x15echo x\x7fy\x1b[H\x1b[3~\x1b[3~\x1b[3~\x1b[3~printf\x1b[F\r");
    await shows("y~/project $");
    type("exit 3\r");
    expect(await process.exit).toBe(3);
    expect(rows()).toContain("~/project $ echo two four\ntwo four\n~/project $ printf y\n");
  });

  it("may be longer than the terminal is wide, of wide characters too, and is drawn anew when that changes", async () => {
    const { type, shows, rows, resize } = await open({}, { columns: 20, rows: 10 });
    type("echo abcdefghijklmnopqrstuvwxyz漢字");
    await shows("字");
    expect(rows()).toBe("~/project $ echo abc\ndefghijklmnopqrstuvw\nxyz漢字");
    type("\x01\x1b[C\x1b[C\x1b[C\x1b[C 1");
    await shows("echo 1 a");
    expect(rows()).toBe("~/project $ echo 1 a\nbcdefghijklmnopqrstu\nvwxyz漢字");
    resize(40, 10);
    type("\x05!");
    await shows("字!");
    expect(rows()).toBe("~/project $ echo 1 abcdefghijklmnopqrstu\nvwxyz漢字!");
  });

  it("fills the last column, and shrinks again", async () => {
    const { type, shows, rows } = await open({}, { columns: 20, rows: 5 });
    type("12345678");
    await shows("12345678");
    type("9");
    await shows("\n9");
    type("\x7f\x7f0");
    await shows("12345670");
    expect(rows()).toBe("~/project $ 12345670");
  });

  it("goes on below while something is open", async () => {
    const { type, shows } = await open();
    type("for i in 1 2; do\r");
    await shows("\n>");
    type("echo n$i; done\r");
    await shows("n1\nn2\n");
    type("echo 'one\r");
    type("two'\r");
    await shows("\none\ntwo\n");
    type("echo 'given up\r\x03echo after\r");
    await shows("\nafter\n");
  });
});

describe("history", () => {
  it("goes back and forth, and keeps what is being typed", async () => {
    const { type, shows, rows } = await open();
    type("echo one\r");
    type("echo two\r");
    await shows("two\n~/project $");
    type("draft\x1b[A\x1b[A");
    await shows("two\n~/project $ echo one");
    type("\x1b[B\x1b[B");
    await shows("$ draft");
    type("\x15history\r");
    await shows("3  history");
    expect(rows()).toContain("1  echo one\n    2  echo two");
  });
});

describe("Tab", () => {
  it("completes files and commands, and shows several", async () => {
    const { type, shows, rows } = await open({ pytest: printing("tests\n") });
    await write("main.py", "");
    await write("with space.txt", "text\n");
    await sandbox.files.makeDirectory("folder", true);
    await write("folder/models.py", "");
    type("cat wi\t\r");
    await shows("with\\ space.txt");
    await shows("\ntext");
    type("ls fo\tm\t\r");
    await shows("ls folder/models.py");
    type("cat ma\t\x15pyte\t\r");
    await shows("tests");
    type("echo m\tf\x15");
    type("s\t");
    await shows("sh  sleep  source");
    expect(rows().split("\n").at(-1)).toBe("~/project $ s");
  });
});

describe("programs", () => {
  it("are interrupted by Ctrl-C, and the shell is not; the rest of the line is left", async () => {
    const loop: FakeProgram = (python) => {
      python.print("looping\n");
      python.on(
        (message) => message.type === "signal" && python.say({ type: "exit", code: 128 + message.signal }),
      );
    };
    const { type, shows, rows } = await open({ "python loop.py": loop });
    type("python loop.py; echo not\r");
    await shows("\nlooping");
    type("\x03");
    await shows("^C\n~/project $");
    type("echo code $?\r");
    await shows("code 130");
    type("echo a; sleep 60\r");
    await shows("\na");
    type("\x03");
    await shows("a\n^C\n~/project $");
    type("echo b; while true; do true; done\r");
    await shows("\nb");
    type("\x03");
    await shows("b\n^C\n~/project $");
    type("echo still here\r");
    await shows("\nstill here");
    expect(rows()).not.toContain("\nnot");
  });

  it("read what is typed, and what is typed ahead is for the shell", async () => {
    const asking: FakeProgram = (python) => {
      python.print("Name? ");
      python.on((message) => {
        if (message.type !== "input" || !message.bytes) return;
        python.print(`Hello, ${new TextDecoder().decode(message.bytes)}`);
        python.say({ type: "exit", code: 0 });
      });
    };
    const { type, shows } = await open({ "python ask.py": asking });
    type("python ask.py\r");
    await shows("Name?");
    type("Ada\r");
    await shows("Hello, Ada");
    type("sleep 0.05\recho ahe");
    await shows("ahe");
    type("ad\r");
    await shows("\nahead\n");
  });

  it("run in the background, are listed, ended and told of", async () => {
    const server: FakeProgram = (python) => {
      python.print("serving\n");
      python.on((message) => message.type === "signal" && python.say({ type: "exit", code: 0 }));
    };
    const { type, shows } = await open({ "python server.py": server });
    type("python server.py &\r");
    await shows("serving");
    await shows("[1] 2");
    type("jobs\r");
    await shows("[1]  Running");
    type("kill %1; wait; echo\r");
    await shows("[1]  Done");
  });
});

it("the shell ends with Ctrl-D on an empty line, with its terminal, and takes its jobs along", async () => {
  const { type, process } = await open();
  type("false\r\x04");
  expect(await process.exit).toBe(1);
  sandbox.teardown();
  const second = await open();
  second.process.kill();
  expect(await second.process.exit).toBe(143);
  sandbox.teardown();
  const third = await open();
  third.process.end();
  expect(await third.process.exit).toBe(0);
});
