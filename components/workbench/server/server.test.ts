import type { PortListener, ServerReadyListener, WebContainer, WebContainerProcess } from "@webcontainer/api";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Locale } from "../../messages/locale.ts";
import { wordsOf } from "../messages/words.ts";
import { createServer } from "./server.ts";

const launch = { command: "uvicorn", args: ["main:app", "--reload"], port: 8000 };

function fakeContainer() {
  const ready = new Set<ServerReadyListener>();
  const ports = new Set<PortListener>();
  const spawned: { command: string; write(text: string): void; end(code: number): void }[] = [];
  const container = {
    on(event: string, listener: never) {
      if (event === "server-ready") ready.add(listener);
      if (event === "port") ports.add(listener);
      return () => undefined;
    },
    async spawn(command: string): Promise<WebContainerProcess> {
      let output!: ReadableStreamDefaultController<string>;
      let exited!: (code: number) => void;
      const exit = new Promise<number>((resolve) => {
        exited = resolve;
      });
      const end = (code: number) => {
        output.close();
        exited(code);
      };
      spawned.push({ command, write: (text) => output.enqueue(text), end });
      const stream = new ReadableStream<string>({
        start(controller) {
          output = controller;
        },
      });
      return {
        exit,
        output: stream,
        input: new WritableStream(),
        kill: () => end(143),
        resize: () => undefined,
      };
    },
  };
  return {
    container: container as unknown as WebContainer,
    spawned,
    open: () => ready.forEach((listener) => void listener(8000, "http://8000--x.sandbox.localhost:3000")),
    close: () => ports.forEach((listener) => void listener(8000, "close", "")),
  };
}

function setUp(locale: Locale = "en") {
  const fake = fakeContainer();
  const began: (string | null)[] = [];
  const server = createServer({
    launch,
    folder: "fastapi",
    words: wordsOf(locale),
    prepare: async () => fake.container,
    began: (command) => began.push(command),
    wrote: (text) => (text.includes("Error") ? text : null),
    ended: () => undefined,
    patience: 1_000,
  });
  return { ...fake, server, began };
}
const kind = (server: ReturnType<typeof createServer>) => server.status.get().kind;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("run resolves when the port answers; run again starts no second process", async () => {
  const { server, open, spawned, began } = setUp();
  const first = server.run();
  await vi.waitFor(() => expect(spawned).toHaveLength(1));
  open();
  expect(await first).toMatchObject({ kind: "running", generation: 1 });
  expect(await server.run()).toMatchObject({ kind: "running" });
  expect(spawned).toHaveLength(1);
  expect(began).toEqual(["uvicorn main:app --reload"]);
});

test("an error at start fails it, and the reloader recovers after an edit", async () => {
  const { server, open, spawned } = setUp();
  const first = server.run();
  await vi.waitFor(() => expect(spawned).toHaveLength(1));
  spawned[0]?.write("SyntaxError: invalid syntax");
  expect(await first).toEqual({ kind: "failed", problem: "SyntaxError: invalid syntax", recovers: true });
  server.edited(["main.py"]);
  expect(kind(server)).toBe("restarting");
  open();
  expect(kind(server)).toBe("running");
});

test("a port that closes after an error is a start that failed, not a reload", async () => {
  const { server, open, close, spawned } = setUp();
  const first = server.run();
  await vi.waitFor(() => expect(spawned).toHaveLength(1));
  open();
  await first;
  spawned[0]?.write("ImportError: no such name");
  await vi.advanceTimersByTimeAsync(0);
  close();
  expect(await server.confirmed()).toEqual({
    kind: "failed",
    problem: "ImportError: no such name",
    recovers: true,
  });
});

test.each([
  ["en", "The server ended by itself, with exit code 3."],
  ["de", "Der Server endete von selbst, mit dem Exit-Code 3."],
] as const)(
  "a process that ends by itself is a failure, in the page's language (%s)",
  async (locale, said) => {
    const { server, spawned } = setUp(locale);
    const first = server.run();
    await vi.waitFor(() => expect(spawned).toHaveLength(1));
    spawned[0]?.end(3);
    expect(await first).toMatchObject({
      kind: "failed",
      recovers: false,
      problem: expect.stringContaining(said),
    });
  },
);

test("settled waits for the reload that an edit causes", async () => {
  const { server, open, spawned } = setUp();
  void server.run();
  await vi.waitFor(() => expect(spawned).toHaveLength(1));
  open();
  server.edited(["main.py"]);
  let done = false;
  const settled = server.settled().then((state) => {
    done = true;
    return state;
  });
  await vi.advanceTimersByTimeAsync(50);
  expect([done, kind(server)]).toEqual([false, "restarting"]);
  open();
  expect(await settled).toMatchObject({ kind: "running", generation: 2 });
});

test("an edit that the server does not watch leaves it running", async () => {
  const { server, open, spawned } = setUp();
  void server.run();
  await vi.waitFor(() => expect(spawned).toHaveLength(1));
  open();
  server.edited(["main.py"]);
  await vi.advanceTimersByTimeAsync(3_100);
  expect(await server.settled()).toMatchObject({ kind: "running", generation: 1 });
});

test("a server that never opens its port fails after a while", async () => {
  const { server, spawned } = setUp();
  const first = server.run();
  await vi.advanceTimersByTimeAsync(1_100);
  expect(spawned).toHaveLength(1);
  expect(await first).toMatchObject({ kind: "failed", recovers: true });
});

test("stop during the start leaves no process behind", async () => {
  const { server, spawned } = setUp();
  void server.run();
  const stopped = server.stop();
  await vi.advanceTimersByTimeAsync(10);
  await stopped;
  expect(kind(server)).toBe("stopped");
  expect(spawned.length).toBeLessThanOrEqual(1);
});
