import { afterEach, describe, expect, it } from "vitest";
import type { SpawnRequest } from "../protocol/process.ts";
import { loggedRequest } from "../protocol/request-log.ts";
import {
  type FakeOptions,
  type FakeProcess,
  type FakeProgram,
  fakePlatform,
  listen,
  serve,
} from "./fake-platform.ts";
import type { SandboxOptions } from "./options.ts";
import type { SandboxProcess, SpawnOptions } from "./process.ts";
import { Sandbox } from "./sandbox.ts";

const ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
let sandbox: Sandbox;
afterEach(() => sandbox?.teardown());

async function boot(options: FakeOptions, settings: Partial<SandboxOptions> = {}) {
  const platform = fakePlatform(options);
  sandbox = await Sandbox.boot(platform, { spareAfter: null, ...settings });
  return platform;
}

/** A process with all it printed, and a way to wait for something in it. */
function spawn(command: string, args: string[] = [], options: SpawnOptions = {}) {
  let printed = "";
  const waits: { text: string; resolve: () => void }[] = [];
  const process: SandboxProcess = sandbox.spawn(command, args, {
    ...options,
    output: (_, bytes) => {
      printed += new TextDecoder().decode(bytes);
      for (const wait of waits) if (printed.includes(wait.text)) wait.resolve();
    },
  });
  const until = (text: string) =>
    new Promise<void>((resolve) => (printed.includes(text) ? resolve() : waits.push({ text, resolve })));
  return { process, until, printed: () => printed };
}

function spawnChild(python: FakeProcess, ticket: number, argv: string[], request: Partial<SpawnRequest>) {
  const pipes = { stdin: "pipe", stdout: "pipe", stderr: "pipe", group: "parent" } as const;
  const whole: SpawnRequest = { cwd: "/home/project", env: {}, umask: 0o022, ...pipes, ...request, argv };
  python.say({ type: "spawn", ticket, request: JSON.stringify(whole) });
}

function portOpen(port: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = sandbox.onPort((opened, type) => {
      if (opened !== port || type !== "open") return;
      queueMicrotask(() => stop());
      resolve();
    });
  });
}

async function ask(request: object, port = 8000) {
  const { process, printed } = spawn("http-client");
  const whole = { id: 1, port, method: "GET", path: "/", headers: [], body: null, timeout: 5000, ...request };
  process.write(`${JSON.stringify(whole)}\n`);
  process.end();
  expect(await process.exit).toBe(0);
  return JSON.parse(printed());
}

describe("the log of requests", () => {
  it("tells what was sent before it was asked for, and what is sent then", async () => {
    await boot({ programs: { server: (python) => serve(python, 8000, ok) } });
    spawn("server");
    await portOpen(8000);
    await ask({ by: "check", method: "POST", path: "/a?b", headers: [["X-A", "1"]], body: "e30=" });
    const log = spawn("container-requests");
    await log.until("\n");
    await ask({ port: 8000 });
    await log.until('"id":2');
    const [first, second] = log
      .printed()
      .trim()
      .split("\n")
      .map((line) => loggedRequest.parse(JSON.parse(line)));
    expect(first).toMatchObject({
      by: "check",
      method: "POST",
      path: "/a?b",
      body: "e30=",
      status: 200,
      port: 8000,
    });
    expect(first?.headers).toContainEqual(["X-A", "1"]);
    expect(second).toMatchObject({ id: 2, by: "client", method: "GET", body: null, cut: false });
    log.process.kill(15);
    await log.process.exit;
  });

  it("tells whose WebSocket it was that knocked", async () => {
    await boot({ programs: { server: (python) => serve(python, 8000, ok) } });
    spawn("server");
    await portOpen(8000);
    const sockets = spawn("web-socket-client");
    const opening = { type: "open", port: 8000, headers: [], protocols: [], timeout: 5000 };
    sockets.process.write(`${JSON.stringify({ ...opening, id: 1, path: "/hand", by: "sender" })}\n`);
    await sockets.until('"id":1');
    sockets.process.write(`${JSON.stringify({ ...opening, id: 2, path: "/other" })}\n`);
    await sockets.until('"id":2');
    const log = spawn("container-requests");
    await log.until('"id":2');
    expect(log.printed()).toMatch(/"by":"sender".*"path":"\/hand".*\n.*"by":"client".*"path":"\/other"/);
    log.process.kill(15);
    sockets.process.end();
    await Promise.all([log.process.exit, sockets.process.exit]);
  });
});

describe("processes", () => {
  it("run, print, read input and end with their code", async () => {
    await boot({
      programs: {
        "python main.py": (python) => {
          python.on((message) => {
            if (message.type !== "input") return;
            if (message.bytes) python.print(`got ${new TextDecoder().decode(message.bytes)}`);
            else python.say({ type: "exit", code: 3 });
          });
        },
      },
    });
    const { process, printed } = spawn("python3", ["main.py"]);
    process.write("hello");
    process.end();
    expect(await process.exit).toBe(3);
    expect(printed()).toBe("got hello");
  });

  it("end with 127 where there is no such command", async () => {
    await boot({ programs: {} });
    const { process, printed } = spawn("./deploy.sh");
    expect(await process.exit).toBe(127);
    expect(printed()).toBe("sh: ./deploy.sh: command not found\n");
  });

  it("are interrupted by Ctrl-C, once, through buffer and message; SIGKILL needs no consent", async () => {
    let buffer: Uint8Array | undefined;
    await boot({
      programs: {
        "python -m http.server": (python) => {
          buffer = python.interrupt;
          python.on((message) => message.type === "signal" && python.print(`signal ${message.signal}`));
          python.print("up");
        },
      },
    });
    const { process, until } = spawn("python", ["-m", "http.server"]);
    await until("up");
    process.write("abc\u0003");
    await until("signal 2");
    expect(buffer?.[0]).toBe(2);
    process.kill(9);
    expect(await process.exit).toBe(137);
  });

  it("report a crash of their worker, a failed boot, and assets that cannot be had", async () => {
    await boot({ programs: { python: (python) => python.crash("out of memory") } });
    const crashed = spawn("python");
    expect(await crashed.process.exit).toBe(139);
    expect(crashed.printed()).toContain("out of memory");
    sandbox.teardown();

    const failure = { type: "failed", stage: "boot", name: "LinkError", message: "bad", stack: "" } as const;
    await boot({ programs: {}, boot: (python) => python.say(failure) });
    const unstarted = spawn("python");
    expect(await unstarted.process.exit).toBe(139);
    expect(unstarted.printed()).toContain("LinkError: bad");
    sandbox.teardown();

    let tries = 0;
    const assets = () => (++tries < 3 ? Promise.reject(new Error("offline")) : Promise.resolve({}));
    await boot({ programs: {}, assets }, { prewarm: false });
    const offline = spawn("python");
    expect(await offline.process.exit).toBe(139);
    expect(offline.printed()).toContain("offline");
    const status = spawn("container-status");
    expect(await status.process.exit).toBe(1);
    const again = spawn("container-status");
    expect(await again.process.exit).toBe(0);
    expect(again.printed().trim().split("\n").at(-1)).toBe('{"stage":"ready"}');
  });

  it("are bounded in number and in output", async () => {
    await boot(
      {
        programs: {
          python: (python) => {
            for (let index = 0; index < 100; index++) python.print("x".repeat(100_000));
            python.say({ type: "exit", code: 0 });
          },
          pytest: () => undefined,
        },
      },
      { maximumProcesses: 2, output: { burst: 5_000_000, rate: 1 } },
    );
    const loud = spawn("python");
    await loud.process.exit;
    expect(loud.printed().length).toBeLessThan(5_200_000);
    expect(loud.printed()).toMatch(/\[sandbox\] 5\.0 MB of output left out/);
    spawn("pytest");
    spawn("pytest");
    expect(() => spawn("pytest")).toThrow("2 processes are running");
  });

  it("all end at teardown, and what waits for files fails", async () => {
    await boot({ programs: { python: () => undefined } });
    const { process } = spawn("python");
    const client = spawn("http-client");
    sandbox.teardown();
    expect(await process.exit).toBe(137);
    expect(await client.process.exit).toBe(137);
    await expect(sandbox.files.usage()).rejects.toThrow("torn down");
    expect(() => spawn("python")).toThrow("torn down");
  });

  it("start children, wait for them and kill them", async () => {
    await boot({
      programs: {
        "python parent.py": (python) => {
          const inherit = { stdin: "inherit", stdout: "inherit", stderr: "inherit" } as const;
          spawnChild(python, 1, ["python", "child.py"], inherit);
          spawnChild(python, 2, ["./no"], inherit);
          python.say({ type: "spawn", ticket: 3, request: "{}" });
          python.on((message) => {
            if (message.type === "spawned" && message.ticket > 1) python.print(`errno ${message.pid} `);
            if (message.type === "child-exited") python.say({ type: "exit", code: message.code });
          });
        },
        "python child.py": (python) => {
          python.print("child ");
          python.say({ type: "exit", code: 5 });
        },
      },
    });
    const { process, printed } = spawn("python", ["parent.py"]);
    expect(await process.exit).toBe(5);
    expect(printed()).toContain("child ");
    expect(printed()).toContain("errno -44 errno -28");
  });

  it("have pipes to their children, which have a number, a parent and variables of their own", async () => {
    await boot({
      programs: {
        "python parent.py": (python) => {
          spawnChild(python, 1, ["python", "child.py"], { env: { A: "1" } });
          let pid = 0;
          python.on((message) => {
            if (message.type === "spawned") {
              pid = message.pid;
              python.say({ type: "child-input", pid, bytes: new TextEncoder().encode("question\u0003") });
              python.say({ type: "child-input", pid, bytes: null });
            }
            if (message.type === "child-output")
              python.print(`${message.pid === pid} ${new TextDecoder().decode(message.bytes)}`);
            if (message.type === "child-exited") python.say({ type: "exit", code: message.code });
          });
        },
        "python child.py": (python) => {
          const { env, pid, parent, group, tty } = python.run;
          python.print(`${JSON.stringify(env)} ${pid - parent} ${group === parent} ${tty} `);
          python.on((message) => {
            if (message.type !== "input") return;
            if (message.bytes) python.print(`answer to ${new TextDecoder().decode(message.bytes)}`);
            else python.say({ type: "exit", code: 4 });
          });
        },
      },
    });
    const { process, printed } = spawn("python", ["parent.py"], { terminal: { columns: 80, rows: 24 } });
    expect(await process.exit).toBe(4);
    expect(printed()).toBe('true {"A":"1"} 1 true false,false,false true answer to question\u0003');
  });

  it("share Ctrl-C and their end with their children, but not with a group of its own", async () => {
    const signals: string[] = [];
    const server: FakeProgram = (python) => {
      python.print(`${python.argv[0]} up `);
      python.on((message) => {
        if (message.type === "signal") signals.push(`${python.argv[0]} ${message.signal}`);
      });
    };
    await boot({
      programs: {
        "python parent.py": (python) => {
          spawnChild(python, 1, ["near"], { stdout: "inherit" });
          spawnChild(python, 2, ["far"], { stdout: "inherit", group: "own" });
          python.on((message) => {
            if (message.type === "signal") signals.push(`parent ${message.signal}`);
            if (message.type === "input") python.say({ type: "exit", code: 0 });
          });
        },
        near: server,
        far: server,
      },
    });
    const { process, until } = spawn("python", ["parent.py"]);
    await until("near up far up");
    process.write("\u0003");
    process.write("end");
    await process.exit;
    await expect.poll(() => signals).toEqual(["parent 2", "near 2", "near 1"]);
  });

  it("are told of another size of their terminal", async () => {
    await boot({
      programs: {
        python: (python) => {
          python.on((message) => {
            if (message.type === "resize") python.print(`${message.terminal.columns} columns`);
          });
          python.print("up");
        },
      },
    });
    const { process, until } = spawn("python", [], { terminal: { columns: 80, rows: 24 } });
    await until("up");
    process.resize({ columns: 132, rows: 40 });
    await until("132 columns");
  });
});

describe("http-client", () => {
  it("sends requests to a port", async () => {
    await boot({ programs: { "uvicorn main:app": (python) => serve(python, 8000, ok) } });
    spawn("uvicorn", ["main:app"]);
    await portOpen(8000);
    expect(await ask({})).toMatchObject({
      type: "response",
      status: 200,
      statusText: "OK",
      body: btoa("ok"),
    });
  });

  it("names why there is no answer", async () => {
    await boot({
      programs: {
        malformed: (python) => serve(python, 8000, "SMTP\r\n\r\n"),
        closed: (python) => serve(python, 8001, ""),
        silent: (python) => {
          listen(python, 8002);
          python.on((message) => message.type === "signal" && python.crash("bang"));
        },
      },
    });
    for (const command of ["malformed", "closed"]) spawn(command);
    const silent = spawn("silent");
    await Promise.all([8000, 8001, 8002].map(portOpen));
    expect(await ask({}, 9)).toMatchObject({ type: "failure", code: "refused" });
    expect(await ask({}, 8000)).toMatchObject({ code: "malformed" });
    expect(await ask({}, 8001)).toMatchObject({ code: "closed" });
    expect(await ask({ timeout: 20 }, 8002)).toMatchObject({ code: "timeout" });
    const hanging = ask({}, 8002);
    const client = spawn("http-client");
    client.process.write(
      `${JSON.stringify({ id: 9, port: 8002, method: "GET", path: "/", headers: [], body: null, timeout: 9e3 })}\n`,
    );
    client.process.write("\u0003");
    expect(await client.process.exit).toBe(130);
    silent.process.kill();
    expect(await hanging).toMatchObject({ code: "closed" });
  });

  it("refuses a second listener on a port, and gives free ports", async () => {
    const errnos: number[][] = [];
    await boot({
      programs: {
        python: (python) => {
          for (const port of [8000, 8000, 0, 0]) python.say({ type: "bind", ticket: 1, host: "", port });
          python.on((message) => {
            if (message.type === "bound") errnos.push([message.errno, message.port]);
            if (errnos.length === 4) python.say({ type: "exit", code: 0 });
          });
        },
      },
    });
    await spawn("python").process.exit;
    expect(errnos.slice(0, 2)).toEqual([
      [0, 8000],
      [3, 0],
    ]);
    expect(errnos[2]?.[1]).not.toBe(errnos[3]?.[1]);
  });
});

describe("a port", () => {
  it("is reserved when it is bound, and announced when a program listens", async () => {
    const answers: number[] = [];
    await boot({
      programs: {
        uvicorn: (python) => {
          python.say({ type: "bind", ticket: 1, host: "", port: 8000 });
          python.on((message) => {
            if (message.type === "bound") python.print("bound");
            if (message.type === "input") python.say({ type: "listen", port: 8000 });
          });
        },
        second: (python) => {
          python.say({ type: "bind", ticket: 1, host: "", port: 8000 });
          python.on((message) => {
            if (message.type === "bound") answers.push(message.errno);
            python.say({ type: "exit", code: 0 });
          });
        },
        failing: (python) => {
          python.say({ type: "bind", ticket: 1, host: "", port: 8001 });
          python.say({ type: "exit", code: 1 });
        },
      },
    });
    const events: string[] = [];
    sandbox.onPort((port, type) => events.push(`${port} ${type}`));
    await spawn("failing").process.exit;
    const server = spawn("uvicorn");
    await server.until("bound");
    await spawn("second").process.exit;
    expect(answers).toEqual([3]);
    await expect(sandbox.connect(8000)).rejects.toThrow("Nothing listens");
    expect(events).toEqual([]);
    server.process.write("go");
    await portOpen(8000);
    server.process.kill(9);
    await server.process.exit;
    expect(events).toEqual(["8000 open", "8000 close"]);
  });
});

describe("reload", () => {
  it("starts the command anew when a file changes; requests meanwhile wait", async () => {
    let starts = 0;
    await boot({
      programs: {
        "uvicorn main:app --reload": (python) => {
          starts++;
          python.say({ type: "reload", directories: ["/home/project"], suffixes: [".py"] });
          serve(python, 8000, `HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n${starts}`);
        },
      },
    });
    const { process, until } = spawn("uvicorn", ["main:app", "--reload"]);
    await portOpen(8000);
    await sandbox.files.writeFile("notes.txt", new Uint8Array(1));
    await sandbox.files.writeFile("main.py", new Uint8Array(1));
    await until("main.py changed, starting again");
    expect(await ask({})).toMatchObject({ body: btoa("2") });
    expect(starts).toBe(2);
    process.kill(9);
    expect(await process.exit).toBe(137);
  });

  it("imports while the old server shuts down, and is heard after it", async () => {
    const shutDown = Promise.withResolvers<void>();
    const bound = Promise.withResolvers<void>();
    let turns = 0;
    let starts = 0;
    await boot({
      programs: {
        "uvicorn main:app --reload": (python) => {
          const first = ++starts === 1;
          python.say({ type: "reload", directories: ["/home/project"], suffixes: [".py"] });
          python.print(`start ${starts}\n`);
          serve(python, 8000, `HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n${starts}`);
          python.say({ type: "turn", ticket: 2 });
          python.on((message) => {
            if (message.type === "turn") python.print(`turn ${++turns}\n`);
            if (message.type === "bound" && !first) bound.resolve();
            if (message.type !== "signal") return;
            python.say({ type: "unbind", port: 8000 });
            void shutDown.promise.then(() => {
              python.print("shut down\n");
              python.say({ type: "exit", code: 0 });
            });
          });
        },
      },
    });
    const { process, printed, until } = spawn("uvicorn", ["main:app", "--reload"]);
    await portOpen(8000);
    await sandbox.files.writeFile("main.py", new Uint8Array(1));
    // The heir was given the port, and nobody else can have it; but it is not its turn.
    await bound.promise;
    expect(turns).toBe(1);
    expect(printed()).not.toContain("start 2");
    shutDown.resolve();
    await until("shut down\nstart 2\nturn 2");
    process.kill(9);
    expect(await process.exit).toBe(137);
  });

  it("starts once more when a file changes after the heir has read it", async () => {
    const shutDown = Promise.withResolvers<void>();
    let starts = 0;
    await boot({
      programs: {
        "uvicorn main:app --reload": (python) => {
          starts++;
          python.say({ type: "reload", directories: ["/home/project"], suffixes: [".py"] });
          python.print(`start ${starts}\n`);
          if (starts === 2) void sandbox.files.writeFile("main.py", new Uint8Array(2));
          python.on(async (message) => {
            if (message.type !== "signal") return;
            await shutDown.promise;
            python.say({ type: "exit", code: 0 });
          });
        },
      },
    });
    const { process, until } = spawn("uvicorn", ["main:app", "--reload"]);
    await until("start 1");
    const again = new Promise<void>((resolve) => {
      let seen = 0;
      sandbox.onFileChanges(() => ++seen === 2 && setTimeout(resolve, 100));
    });
    await sandbox.files.writeFile("main.py", new Uint8Array(1));
    await again;
    shutDown.resolve();
    await until("start 3");
    process.kill(9);
    expect(await process.exit).toBe(137);
  });

  it("waits for a change after a failure, and ends by Ctrl-C", async () => {
    let starts = 0;
    await boot({
      programs: {
        "python manage.py runserver": (python) => {
          python.say({ type: "reload", directories: ["/home/project"], suffixes: [".py"] });
          if (++starts < 3) python.say({ type: "exit", code: 1 });
          else python.print("served");
        },
      },
    });
    const { process, until } = spawn("python", ["manage.py", "runserver"]);
    await until("Change a file to start it again");
    await sandbox.files.writeFile("a.py", new Uint8Array(1));
    await until("a.py changed");
    await until("again.\n[sandbox] a.py changed, starting again.\n[sandbox] It ended with an error");
    await sandbox.files.writeFile("a.py", new Uint8Array(2));
    await until("served");
    process.kill(9);
    expect(await process.exit).toBe(137);
  });
});

describe("watchdog", () => {
  it("interrupts a busy server, then ends it and starts it again, and says which request it was", async () => {
    const buffers: Uint8Array[] = [];
    await boot(
      {
        programs: {
          uvicorn: (python) => {
            buffers.push(python.interrupt);
            listen(python, 8000);
            if (buffers.length > 1) serve(python, 8000, ok);
          },
        },
      },
      { watchdog: { patience: 30, printing: 60, grace: 30, interval: 5 } },
    );
    const { process, printed } = spawn("uvicorn");
    await portOpen(8000);
    expect(await ask({ path: "/loop" })).toMatchObject({ type: "failure", code: "closed" });
    expect(buffers[0]?.[0]).toBe(24);
    expect(printed()).toContain("GET /loop has kept Python busy");
    expect(printed()).toContain(
      "GET /loop could not be interrupted. The server was ended and is starting again.",
    );
    expect(await ask({})).toMatchObject({ status: 200 });
    process.kill(9);
    await process.exit;
  });

  it("leaves a server alone whose Python waits", async () => {
    await boot(
      {
        programs: {
          uvicorn: (python) => {
            listen(python, 8000);
            python.on((message) => {
              if (message.type === "ping") python.say({ type: "pong", sequence: message.sequence });
            });
          },
        },
      },
      { watchdog: { patience: 30, printing: 60, grace: 30, interval: 5 } },
    );
    const { printed } = spawn("uvicorn");
    await portOpen(8000);
    expect(await ask({ timeout: 300 })).toMatchObject({ code: "timeout" });
    expect(printed()).toBe("");
  });
});

describe("spare", () => {
  it("stands ready before it is needed and is used", async () => {
    const platform = await boot({ programs: { python: (python) => python.say({ type: "exit", code: 0 }) } });
    await new Promise<void>((resolve) => {
      sandbox.status.follow(({ stage }) => stage === "ready" && resolve());
    });
    expect(platform.started).toBe(1);
    await spawn("python").process.exit;
    expect(platform.started).toBe(1);
    await spawn("python").process.exit;
    expect(platform.started).toBe(2);
  });
});
