import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const hook = fileURLToPath(new URL("./listen-hook.ts", import.meta.url));
const portMessage = z.object({ port: z.int(), real: z.int(), state: z.enum(["open", "close"]) });

export interface MachineProcess {
  readonly exit: Promise<number>;
  write(text: string): void;
  kill(): void;
}

/**
 * What StackBlitz documents of a WebContainer, and nothing more: files in a working directory, processes of
 * `node`, ports that they open. The files are a temporary directory, the processes are real.
 */
export class Machine {
  readonly #directory: string;
  readonly #children = new Set<ChildProcess>();
  /** Port that a program asked for → port of this machine that it has. */
  readonly ports = new Map<number, number>();
  onPort: (port: number, state: "open" | "close") => void = () => {};

  private constructor(directory: string) {
    this.#directory = directory;
  }

  static async create(): Promise<Machine> {
    return new Machine(await mkdtemp(join(tmpdir(), "counterpoint-webcontainer-")));
  }

  readFile = (path: string) => readFile(this.#path(path));
  writeFile = (path: string, bytes: Uint8Array) => writeFile(this.#path(path), bytes);
  readdir = (path: string) => readdir(this.#path(path), { withFileTypes: true });
  mkdir = (path: string, recursive: boolean) => mkdir(this.#path(path), { recursive });
  rm = (path: string, options: { recursive?: boolean; force?: boolean }) => rm(this.#path(path), options);
  rename = (from: string, to: string) => rename(this.#path(from), this.#path(to));

  /**
   * @param output what the process's terminal shows: both streams, with CR LF, and the input's echo
   * @throws Error for every command but `node`
   */
  spawn(command: string, args: readonly string[], output: (bytes: Uint8Array) => void): MachineProcess {
    if (command !== "node") throw new Error(`spawn ${command} ENOENT: the stand-in has no command but node`);
    const child = spawn(process.execPath, ["--import", hook, ...args], {
      cwd: this.#directory,
      env: { NODE_ENV: "test", PATH: "/usr/local/bin:/usr/bin:/bin" },
      stdio: ["pipe", "pipe", "pipe", "ipc"],
    });
    this.#children.add(child);
    const own = new Map<number, number>();
    child.on("message", (data) => {
      const { port, real, state } = portMessage.parse(data);
      if (state === "close") this.#close(port, real);
      else {
        own.set(port, real);
        this.ports.set(port, real);
        this.onPort(port, "open");
      }
    });
    const show = (text: Buffer) =>
      output(Buffer.from(text.toString("latin1").replace(/\r?\n/g, "\r\n"), "latin1"));
    child.stdout?.on("data", show);
    child.stderr?.on("data", show);
    child.stdin?.on("error", () => undefined);
    const exit = new Promise<number>((resolve) => {
      child.once("error", () => resolve(127));
      child.once("close", (code) => resolve(code ?? 137));
    });
    void exit.then(() => {
      this.#children.delete(child);
      for (const [port, real] of own) this.#close(port, real);
    });
    return {
      exit,
      write(text) {
        output(Buffer.from(text.replace(/\n/g, "\r\n")));
        child.stdin?.write(text.replace(/\r/g, "\n"));
      },
      kill: () => void child.kill("SIGKILL"),
    };
  }

  async close(): Promise<void> {
    const ended = [...this.#children].map((child) => new Promise((resolve) => child.once("close", resolve)));
    for (const child of this.#children) child.kill("SIGKILL");
    await Promise.all(ended);
    await rm(this.#directory, { recursive: true });
  }

  /** A server ends when its last connection does, by which time another may have its port. */
  #close(port: number, real: number): void {
    if (this.ports.get(port) !== real) return;
    this.ports.delete(port);
    this.onPort(port, "close");
  }

  /** Nothing outside the working directory can be named. */
  #path(path: string): string {
    return join(this.#directory, normalize(`/${path}`));
  }
}
