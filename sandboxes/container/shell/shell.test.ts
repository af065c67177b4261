import { afterEach, describe, expect, it } from "vitest";
import { type FakeProcess, type FakeProgram, fakePlatform, serve } from "../kernel/fake-platform.ts";
import { Sandbox } from "../kernel/sandbox.ts";

/** `sh -c` in a sandbox with the real files; "Python" is what a test says it is. */

let sandbox: Sandbox;
afterEach(() => sandbox?.teardown());

/** Programs that are told apart by all of their arguments. */
async function boot(programs: Readonly<Record<string, FakeProgram>> = {}) {
  const commands = ["uvicorn", "pytest"];
  sandbox = await Sandbox.boot(fakePlatform({ programs, commands }), { spareAfter: null });
}

async function sh(script: string, { env = {}, args = [] as string[] } = {}) {
  const printed = { stdout: "", stderr: "" };
  const process = sandbox.spawn("sh", ["-c", script, "sh", ...args], {
    env,
    output: (stream, bytes) => {
      printed[stream] += new TextDecoder().decode(bytes);
    },
  });
  process.end();
  return { code: await process.exit, ...printed };
}

/** What a script prints; what it complains of is part of it. */
async function out(script: string, options?: Parameters<typeof sh>[1]) {
  const { stdout, stderr } = await sh(script, options);
  return stdout + stderr;
}

const write = (path: string, text: string) => sandbox.files.writeFile(path, new TextEncoder().encode(text));
const printing =
  (text: string, code = 0): FakeProgram =>
  (python) => {
    python.print(text);
    python.say({ type: "exit", code });
  };
/** Prints what it reads, in capitals. */
const shouting: FakeProgram = (python: FakeProcess) =>
  python.on((message) => {
    if (message.type !== "input") return;
    if (message.bytes) python.print(new TextDecoder().decode(message.bytes).toUpperCase());
    else python.say({ type: "exit", code: 0 });
  });

describe("words", () => {
  it("keep what is quoted, and are split and replaced where they are not", async () => {
    await boot();
    expect(await out(`echo one   'two  $A' "three  $A" four\\ five # six`, { env: { A: "x  y" } })).toBe(
      "one two  $A three  x  y four five\n",
    );
    expect(await out(`echo $A "" '' \${A}b "$NONE" $NONE .`, { env: { A: "x  y" } })).toBe("x y   x yb  .\n");
    expect(await out(`A=1; echo $A$? \${B:-two} \${#A} \${F%.py} ~ ~/x '~'`, { env: { F: "main.py" } })).toBe(
      "10 two 1 main /home /home/x ~\n",
    );
    expect(await out('for one in "$@" $#; do echo "<$one>"; done', { args: ["a b", "c"] })).toBe(
      "<a b>\n<c>\n<2>\n",
    );
  });

  it("become the paths that they match, or stay as they are", async () => {
    await boot();
    for (const name of ["b.py", "a.py", ".hidden.py", "sub/c.py", "a b.txt", "[x].md"]) {
      await sandbox.files.makeDirectory("sub", true);
      await write(name, "");
    }
    expect(await out("echo *.py */*.py ?.py [!a].py .h* 'a'*t *.none \"*.py\" \\*.py")).toBe(
      "a.py b.py sub/c.py a.py b.py b.py .hidden.py a b.txt *.none *.py *.py\n",
    );
    expect(await out('P="*.py"; echo $P "$P" [[]*; cd sub; echo ../b*')).toBe(
      "a.py b.py *.py [x].md\n../b.py\n",
    );
  });

  it("hold what a command prints", async () => {
    await boot();
    expect(await out('A=$(echo one; echo two); echo "$A" $A `echo three`')).toBe("one\ntwo one two three\n");
    expect(await out("A=$(false); echo $?; cd $(echo /home) && pwd")).toBe("1\n/home\n");
  });
});

describe("lists and pipelines", () => {
  it("go on as && and || say; the code is the last command's", async () => {
    await boot({ "python bad.py": printing("", 3) });
    expect(await out("false || echo one && echo two; true && false || echo three")).toBe("one\ntwo\nthree\n");
    expect((await sh("python bad.py")).code).toBe(3);
    expect((await sh("python bad.py; true")).code).toBe(0);
    expect((await sh("! true")).code).toBe(1);
    expect((await sh("exit 7; echo not")).code).toBe(7);
  });

  it("pass bytes from one to the next, and end who writes when nobody reads", async () => {
    const endless: FakeProgram = (python) => {
      const again = () => {
        python.print("y\n");
        timer = setTimeout(again, 1);
      };
      let timer = setTimeout(again, 1);
      python.on((message) => message.type === "signal" && clearTimeout(timer));
    };
    await boot({ "python shout.py": shouting, "python endless.py": endless });
    expect(await out("echo hello | python shout.py | cat")).toBe("HELLO\n");
    expect(await out("python endless.py | head -n 0; echo $?")).toBe("0\n");
    expect(await out("{ echo b; echo a; } | grep a | wc -l")).toBe("1\n");
    expect(await out("A=1; echo x | A=2; echo $A")).toBe("1\n");
  });

  it("repeat, choose and group", async () => {
    await boot();
    expect(await out("for i in 1 2 3; do if [ $i = 2 ]; then continue; fi; echo $i; done")).toBe("1\n3\n");
    expect(await out("while true; do echo x; break; done; until false; do break; done")).toBe("x\n");
    expect(await out("(cd /home; pwd); pwd; { A=1; }; echo $A")).toBe("/home\n/home/project\n1\n");
    expect(await out("case main.py in *.txt) echo text;; *.py|*.pyi) echo code;; esac")).toBe("code\n");
  });

  it("run beside the rest with &, and can be waited for", async () => {
    await boot({ "python shout.py": shouting });
    expect(await out("sleep 0.05 & wait; echo $?; python shout.py & wait $!; echo $?")).toBe("0\n0\n");
  });
});

describe("files", () => {
  it("take and give what commands write and read", async () => {
    await boot({
      "python shout.py": shouting,
      "python both.py": (python) => {
        python.say({ type: "output", stream: "stderr", bytes: new TextEncoder().encode("bad\n") });
        printing("good\n")(python);
      },
    });
    expect(await out("echo one > a.txt; echo two >> a.txt; cat < a.txt; python shout.py < a.txt")).toBe(
      "one\ntwo\nONE\nTWO\n",
    );
    expect(await out("python both.py > o.txt 2> e.txt; cat e.txt o.txt")).toBe("bad\ngood\n");
    expect(
      await out("python both.py > o.txt 2>&1; cat o.txt; python both.py 2>&1 >/dev/null | grep -c ."),
    ).toBe("bad\ngood\n1\n");
    expect(await out("cat <<END\nx $HOME\nEND\ncat <<'END'\n$HOME\nEND")).toBe("x /home\n$HOME\n");
    expect(await sh("cat < missing.txt; echo $?")).toEqual({
      code: 0,
      stdout: "2\n",
      stderr: "sh: 1: missing.txt: No such file or directory\n",
    });
    expect((await sh("echo x > missing/a.txt")).stderr).toBe(
      "sh: 1: missing/a.txt: No such file or directory\n",
    );
  });

  it("may be scripts, by their first line", async () => {
    await boot({ "python ./tool": printing("python\n") });
    await write("tool", "#!/usr/bin/env python3\n");
    await write("run.sh", 'echo "$0 $1 $#"\nexit 4\n');
    expect(await out("./tool; ./run.sh one; echo $?; sh run.sh; . ./run.sh")).toBe(
      "python\n./run.sh one 1\n4\nrun.sh  0\nsh  0\n",
    );
  });
});

describe("what cannot be run", () => {
  it("is said as shells say it, with their codes", async () => {
    await boot();
    expect(await sh("nothing-here; echo $?")).toEqual({
      code: 0,
      stdout: "127\n",
      stderr: "sh: 1: nothing-here: not found\n",
    });
    expect(await sh("\n./missing")).toMatchObject({
      code: 127,
      stderr: "sh: 2: ./missing: No such file or directory\n",
    });
    expect(await sh("/home")).toMatchObject({ code: 126, stderr: "sh: 1: /home: Is a directory\n" });
    expect(await sh("echo 'open")).toMatchObject({
      code: 2,
      stderr: "sh: 1: syntax error: unterminated single quote\n",
    });
    expect(await sh("echo a | | b")).toMatchObject({ code: 2, stdout: "" });
    expect(await sh("f() { echo; }")).toMatchObject({
      code: 2,
      stderr: "sh: 1: functions are not supported by this shell\n",
    });
    expect(await sh("echo $((1 + 1))")).toMatchObject({ code: 2 });
    expect(await sh("cd missing")).toMatchObject({
      code: 1,
      stderr: "sh: 1: cd: missing: No such file or directory\n",
    });
  });
});

describe("variables", () => {
  it("reach programs when they are exported, or written before one", async () => {
    await boot();
    expect(
      await out("A=1; B=2 env | grep '^[ABC]='; export A C=3; env | grep '^[ABC]='; unset A; env | grep ^A="),
    ).toBe("B=2\nA=1\nC=3\n");
    expect(await out("cd sub 2>/dev/null; cd /home; echo $PWD $OLDPWD; cd - ")).toBe(
      "/home /home/project\n/home/project\n",
    );
  });
});

describe("signals", () => {
  const patient: FakeProgram = (python) => {
    python.print("up");
    python.on(
      (message) => message.type === "signal" && python.say({ type: "exit", code: 128 + message.signal }),
    );
  };
  const polite: FakeProgram = (python) => {
    python.print("up");
    python.on((message) => message.type === "signal" && python.say({ type: "exit", code: 0 }));
  };
  async function told(script: string, signal: number) {
    const up = Promise.withResolvers<void>();
    let printed = "";
    const process = sandbox.spawn("sh", ["-c", script], {
      output: (_, bytes) => {
        printed += new TextDecoder().decode(bytes);
        if (printed.includes("up")) up.resolve();
      },
    });
    await up.promise;
    if (signal === 2) process.write("\x03");
    else process.kill(signal);
    return { code: await process.exit, printed };
  }

  it("go to the program that runs; the shell ends with it", async () => {
    await boot({ "python patient.py": patient, "python polite.py": polite });
    expect(await told("python patient.py", 15)).toEqual({ code: 143, printed: "up" });
    expect(await told("python polite.py", 15)).toEqual({ code: 0, printed: "up" });
    expect(await told("python polite.py; echo not", 15)).toEqual({ code: 143, printed: "up" });
    expect(await told("python patient.py; echo not", 2)).toEqual({ code: 130, printed: "up" });
    expect(await told("python polite.py; echo on", 2)).toEqual({ code: 0, printed: "upon\n" });
    expect(await told("echo up; while true; do true; done", 15)).toEqual({ code: 143, printed: "up\n" });
    expect(await told("echo up; sleep 60 | cat", 15)).toMatchObject({ code: 143 });
    expect(await told("python patient.py", 9)).toEqual({ code: 137, printed: "up" });
    expect((await sh("ps")).stdout.split("\n")).toHaveLength(4);
  });
});

it("reaches servers of the sandbox with curl", async () => {
  const answer = "HTTP/1.1 201 Created\r\nContent-Length: 3\r\nX-A: b\r\n\r\nok\n";
  await boot({ "uvicorn main:app": (python) => serve(python, 8000, answer) });
  const opened = new Promise<void>((resolve) => sandbox.onPort(() => resolve()));
  const server = sandbox.spawn("sh", ["-c", "uvicorn main:app"]);
  await opened;
  expect(await out("curl -s localhost:8000/x")).toBe("ok\n");
  expect(await out("curl -si -d '{}' http://127.0.0.1:8000/x")).toBe(answer);
  expect(await out("curl -s -o a.txt -w '%{http_code}\\n' localhost:8000; cat a.txt")).toBe("201\nok\n");
  expect(await sh("curl localhost:9")).toMatchObject({ code: 7 });
  expect((await sh("curl http://example.org/")).code).toBe(6);
  server.kill();
  expect(await server.exit).toBe(0);
});
