import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { RuntimeAssets } from "../container/process/assets.ts";
import { readAssets } from "../node/assets.ts";
import { type ProcessOptions, TestProcess } from "./harness.ts";

/** The Python half, in real interpreters from the image that set-up built. */
const tests = new URL("tests/", import.meta.url);
const sourceOf = (name: string) => readFileSync(new URL(name, tests), "utf8");

let assets: RuntimeAssets;
beforeAll(async () => {
  assets = await readAssets(false);
});

async function start(argv: string[], options?: ProcessOptions): Promise<TestProcess> {
  const started = await TestProcess.boot(assets);
  started.run(argv, options);
  return started;
}

async function finish(argv: string[], options?: ProcessOptions): Promise<{ code: number; output: string }> {
  const started = await start(argv, options);
  const code = await started.exited();
  return { code, output: started.output };
}

describe("Python's own tests", () => {
  const files = readdirSync(tests).filter((name) => name.startsWith("test_"));
  test.each(files)("%s", { timeout: 120_000 }, async (name) => {
    const sources = JSON.stringify({ [name]: sourceOf(name) });
    const { code, output } = await finish(["python", "-c", sourceOf("run.py"), sources]);
    expect(output).toContain(" passed");
    expect(code, output).toBe(0);
  });
});

describe("a process", () => {
  test("reports exit codes, and a message given to SystemExit", async () => {
    expect(await finish(["python", "-c", "raise SystemExit(3)"])).toEqual({ code: 3, output: "" });
    expect(await finish(["python", "-c", "import sys; sys.exit('no')"])).toEqual({ code: 1, output: "no\n" });
    expect((await finish(["python", "-c", "import os; os._exit(7)"])).code).toBe(7);
    expect(await finish(["nonsense"])).toEqual({ code: 127, output: "nonsense: command not found\n" });
  });

  test("prints a traceback as CPython does", async () => {
    const { code, output } = await finish(["python", "-c", "def f():\n  1 / 0\nf()"]);
    expect(code).toBe(1);
    expect(output).toBe(
      [
        "Traceback (most recent call last):",
        '  File "<string>", line 3, in <module>',
        '  File "<string>", line 2, in f',
        "ZeroDivisionError: division by zero",
        "",
      ].join("\n"),
    );
    const missing = await finish(["python", "gone.py"]);
    expect(missing.code).toBe(2);
    expect(missing.output).toContain("can't open file '/home/project/gone.py': [Errno 2] No such file");
  });

  test("joins threads, of which one may exit, and runs atexit before it ends", async () => {
    const program = [
      "import sys",
      "import atexit, threading, time",
      "atexit.register(print, 'last')",
      "threading.Thread(target=lambda: (time.sleep(0.05), print('thread'))).start()",
      "threading.Thread(target=sys.exit, args=(3,)).start()",
      "print('main')",
    ].join("\n");
    expect(await finish(["python", "-c", program])).toEqual({ code: 0, output: "main\nthread\nlast\n" });
  });

  test("reads input, its end, and is interrupted while it waits for it", async () => {
    const terminal = { columns: 80, rows: 24 };
    const asking = await start(["python", "-c", "print(input('name? ').upper())\ninput()"], { terminal });
    await asking.until(() => asking.output.includes("name? "));
    asking.input("ada\n");
    asking.input(null);
    expect(await asking.exited()).toBe(1);
    expect(asking.output).toContain("name? ADA");
    expect(asking.output).toContain("EOFError");

    const waiting = await start(["python", "-c", "input('? ')"], { terminal });
    await waiting.until(() => waiting.output.includes("?"));
    waiting.signal(2);
    expect(await waiting.exited()).toBe(130);
    expect(waiting.output).toContain("KeyboardInterrupt");
  });

  test("is interrupted in an endless loop", async () => {
    const looping = await start(["python", "-uc", "print('go')\nwhile True: pass"]);
    await looping.until(() => looping.output.includes("go"));
    looping.signal(2);
    expect(await looping.exited()).toBe(130);
  });

  test("ends at once by os._exit in any thread, and by an alarm that nobody handles", async () => {
    const program = [
      "import os, threading, time",
      "def tick():",
      "  while True: time.sleep(0.001); print('tick', flush=True)",
      "threading.Thread(target=tick, daemon=True).start()",
      "threading.Thread(target=lambda: (print('last', flush=True), os._exit(9))).start()",
      "time.sleep(60)",
    ].join("\n");
    const { code, output } = await finish(["python", "-c", program]);
    expect(code).toBe(9);
    expect(output.endsWith("last\n"), output).toBe(true);
    const alarmed = "import signal, time; signal.alarm(1); time.sleep(60)";
    expect(await finish(["python", "-c", alarmed])).toEqual({ code: 142, output: "" });
  });

  test("hears of another size of its terminal", async () => {
    const program = [
      "import os, shutil, signal, time",
      "signal.signal(signal.SIGWINCH, lambda *_: print(*shutil.get_terminal_size(), flush=True))",
      "print(os.get_terminal_size().columns, os.getpid(), os.getppid(), flush=True)",
      "time.sleep(60)",
    ].join("\n");
    const resized = await start(["python", "-c", program], { terminal: { columns: 80, rows: 24 } });
    await resized.until(() => resized.output.includes("80 1 0\n"));
    resized.resize(132, 40);
    await resized.until(() => resized.output.includes("132 40\n"));
    resized.signal(15);
    expect(await resized.exited()).toBe(143);
  });

  test("draws its own random numbers after a restore", async () => {
    const program =
      "import random, uuid, secrets, tempfile; print(random.random(), uuid.uuid4(), uuid.uuid1().clock_seq," +
      " secrets.token_hex(), tempfile.mktemp())";
    const [first, second] = await Promise.all([
      finish(["python", "-c", program]),
      finish(["python", "-c", program]),
    ]);
    const firstWords = first.output.split(" ");
    expect(firstWords).toHaveLength(5);
    second.output.split(" ").forEach((word, index) => {
      expect(word).not.toBe(firstWords[index]);
    });
  });
});
