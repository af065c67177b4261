import type { WebContainerProcess } from "@webcontainer/api";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import type { Command, Launch } from "../../../sandboxes/contract/types.ts";
import { sentenceOf } from "../messages/said.ts";
import type { Words } from "../messages/words.ts";
import { createStore, type Readable } from "../store/store.ts";
import { when } from "../store/when.ts";
import { createCompanions, lineOf } from "./companions.ts";
import { isAlive, isBusy, type ServerStatus } from "./status.ts";

export interface Server {
  readonly status: Readable<ServerStatus>;
  /** Starts it unless it runs; resolves when it answers or has failed. Never rejects. */
  run(): Promise<ServerStatus>;
  stop(): Promise<void>;
  /** Call when files were written: a server that reloads itself is then awaited by {@link settled}. */
  edited(paths: readonly string[]): void;
  /** Resolves when no start or reload is under way, so that a request meets the edited program. */
  settled(): Promise<ServerStatus>;
  /** The state after an exchange failed: news of the server's end may arrive later than the failure. */
  confirmed(): Promise<ServerStatus>;
}

interface Options {
  readonly launch: Launch;
  /** To say why it failed. */
  readonly words: Words;
  /** Added to the environment of the launch. */
  readonly env?: (container: Container) => Readonly<Record<string, string>>;
  /** Folder of the project in the container. */
  readonly folder: string;
  /** The container, with the project's files in it. */
  readonly prepare: () => Promise<Container>;
  /**
   * A new program begins to run: by Run, or because an edit made the server reload.
   * @param beside command line of a process beside the server; null for the server and what comes before it
   */
  readonly began: (command: string | null, beside: string | null) => void;
  /** Takes output; returns the sentence of an error that it told of, or null. */
  readonly wrote: (text: string, beside: string | null) => string | null;
  readonly ended: (code: number, beside: string | null) => void;
  /** Milliseconds for a server to open its port. */
  readonly patience?: number;
}

/** Milliseconds within which a server that watches its files has started again after an edit. */
const notice = 3_000;
/** Milliseconds by which a port event may be later than the failure of a request. */
const delay = 500;
/** Milliseconds that a server has to shut down before the next is started all the same. */
const shutdown = 5_000;

/** Runs one project's server and follows its state through the container's port events. */
export function createServer(options: Options): Server {
  const { launch, words, folder, patience = 45_000 } = options;
  const status = createStore<ServerStatus>({ kind: "stopped" });
  let generation = 0;
  let process: WebContainerProcess | null = null;
  /** Tells a start that another one, or a stop, came after it. */
  let attempt = 0;
  let listened: Container | null = null;
  let reload: Promise<unknown> = Promise.resolve();
  let lastError: string | null = null;
  /** A process that was told to stop, until it has. */
  let ending: Promise<unknown> = Promise.resolve();

  const listen = (container: Container) => {
    if (listened === container) return;
    listened = container;
    container.on("server-ready", (port, url) => {
      if (port !== launch.port || !process) return;
      generation += 1;
      status.set({ kind: "running", url, generation });
    });
    container.on("port", (port, type) => {
      if (port !== launch.port || type !== "close" || status.get().kind !== "running" || !process) return;
      // `uvicorn --reload` opens its port before it imports the program: a port that closes after an
      // error is a start that failed.
      if (lastError !== null) status.set({ kind: "failed", problem: lastError, recovers: true });
      else restarting();
    });
  };

  /** The port stays open through a reload and is told as ready once more, unless nobody watches the file. */
  const awaitReload = async (before: ServerStatus) => {
    status.set({ kind: "restarting" });
    const later = await when(status, ({ kind }) => kind !== "restarting", notice);
    if (later === null && process !== null) status.set(before);
  };

  const restarting = () => {
    status.set({ kind: "restarting" });
    void expectPort();
  };

  /** A start or reload that leads nowhere becomes a failure. */
  const expectPort = async () => {
    const mine = attempt;
    const state = await when(status, (now) => !isBusy(now), patience);
    if (state !== null || attempt !== mine) return;
    status.set({
      kind: "failed",
      problem: words.server.portClosed(launch.port, patience / 1000),
      recovers: process !== null,
    });
  };

  const spawn = async (container: Container, { command, args, env = {} }: Command) =>
    container.spawn(command, [...args], {
      cwd: folder,
      env: { ...options.env?.(container), ...env },
      terminal: { cols: 100, rows: 30 },
    });
  let home: Container | null = null;
  const companions = createCompanions({
    words: words.server,
    async spawn(command, aside) {
      if (!home) throw new Error("There is no container.");
      const line = lineOf(command);
      const beside = aside ? line : null;
      options.began(line, beside);
      const started = await spawn(home, command);
      void pump(started, beside).catch(() => undefined);
      if (aside) void started.exit.then((code) => options.ended(code, beside)).catch(() => undefined);
      return started;
    },
  });

  const pump = async (started: WebContainerProcess, beside: string | null) => {
    const reader = started.output.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const error = options.wrote(value, beside);
      if (error === null || process !== started) continue;
      lastError = error;
      if (isBusy(status.get())) status.set({ kind: "failed", problem: error, recovers: true });
    }
  };

  const follow = async (started: WebContainerProcess) => {
    const [code] = await Promise.all([started.exit, pump(started, null).catch(() => undefined)]);
    options.ended(code, null);
    if (process !== started) return;
    process = null;
    companions.stop();
    status.set({
      kind: "failed",
      problem: lastError ?? words.server.ended(code),
      recovers: false,
    });
  };

  const start = async () => {
    attempt += 1;
    const mine = attempt;
    lastError = null;
    status.set({ kind: "starting" });
    try {
      await ending;
      const container = await options.prepare();
      home = container;
      listen(container);
      if (attempt !== mine) return;
      const problem = await companions.prepare(launch.prepare ?? []);
      if (attempt !== mine) return;
      if (problem !== null)
        return status.set({ kind: "failed", problem: lastError ?? problem, recovers: false });
      await companions.start(launch.beside ?? []);
      options.began(lineOf(launch), null);
      const started = await spawn(container, launch);
      if (attempt !== mine) return started.kill();
      process = started;
      void expectPort();
      void follow(started).catch(() => undefined);
    } catch (error) {
      if (attempt !== mine) return;
      status.set({ kind: "failed", problem: sentenceOf(error, words), recovers: false });
    }
  };

  const settled = async () => {
    await reload;
    return (await when(status, (now) => !isBusy(now), patience + 1_000)) ?? status.get();
  };

  return {
    status,
    settled,
    async run() {
      if (!isAlive(status.get())) await start();
      return settled();
    },
    async confirmed() {
      await when(status, ({ kind }) => kind !== "running", delay);
      return settled();
    },
    async stop() {
      attempt += 1;
      const ended = process;
      process = null;
      companions.stop();
      status.set({ kind: "stopped" });
      if (!ended) return;
      ended.kill();
      ending = Promise.race([ended.exit, new Promise((resolve) => setTimeout(resolve, shutdown))]);
      await ending;
    },
    edited(paths) {
      const now = status.get();
      if (!paths.some((path) => path.endsWith(".py")) || process === null) return;
      lastError = null;
      options.began(null, null);
      // Unlike the server they do not watch the files.
      if (launch.beside) void companions.start(launch.beside).catch(() => undefined);
      if (now.kind === "failed" && now.recovers) restarting();
      if (now.kind === "running") reload = awaitReload(now);
    },
  };
}
