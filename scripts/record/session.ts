import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../fidelity/commands.ts";
import type { Environment } from "./environment.ts";
import { listens } from "./listens.ts";

/** Seconds for one command. */
const limit = 120;

/** A folder with the programs, a virtual environment in its path, and what is written down of it all. */
export class Session {
  readonly folder: string;
  readonly #lines: string[] = [];
  readonly #running = new Set<ChildProcess>();
  readonly #env: NodeJS.ProcessEnv;

  private constructor(folder: string, bin: string) {
    this.folder = folder;
    this.#env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, PYTHONDONTWRITEBYTECODE: "1" };
  }

  static async open({ bin }: Environment, programs: string): Promise<Session> {
    const folder = await mkdtemp(join(tmpdir(), "record-"));
    await cp(programs, folder, { recursive: true });
    // Nginx' workers and PostgreSQL are other users.
    await chmod(folder, 0o755);
    return new Session(folder, bin);
  }

  heading(title: string, conditions: string): void {
    this.#lines.push(title, conditions);
  }

  /** A remark of ours, marked as one. */
  note(text: string): void {
    this.#lines.push("", `# ${text}`);
  }

  /** A line that the programs have not printed themselves. */
  line(text: string): void {
    this.#lines.push(text);
  }

  /** Runs a command to its end and writes down what it printed, or of that what `keep` lets through. */
  async run(command: string, keep: (line: string) => boolean = () => true): Promise<void> {
    this.#lines.push(`$ ${command}`);
    const { output } = await run("sh", ["-c", command], { cwd: this.folder, env: this.#own(), limit });
    this.#lines.push(...this.#tidy(output).filter(keep));
  }

  /** Starts a server and waits until its port answers. `quiet` leaves the command out of what is written down. */
  async serve(command: string, port: number, { quiet = false } = {}): Promise<Server> {
    if (!quiet) this.#lines.push(`$ ${command} &`);
    const child = spawn("sh", ["-c", `exec ${command}`], {
      cwd: this.folder,
      env: this.#env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    this.#running.add(child);
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece: Buffer) => {
        printed += piece.toString("utf8");
      });
    await listens(port, child).catch((cause) => {
      throw new Error(`${command}: ${cause}\n${printed}`);
    });
    return {
      output: () => this.#tidy(printed),
      stop: () => this.#end(child),
    };
  }

  /** One request, written down with the beginning of its answer. */
  async get(url: string, headers: readonly string[] = []): Promise<void> {
    const answer = await fetch(url, { headers: { connection: "close" } });
    const body = (await answer.text()).replaceAll(/\s+/g, " ").trim();
    const shown = headers.flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [`  ${name}: ${value}`];
    });
    this.#lines.push(`GET ${new URL(url).pathname} → ${answer.status} ${body.slice(0, 90)}`, ...shown);
  }

  text(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  async close(): Promise<void> {
    for (const child of this.#running) await this.#end(child);
    await rm(this.folder, { recursive: true, force: true });
  }

  #own(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      Object.entries(this.#env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
  }

  /** Lines without the places of this machine. */
  #tidy(output: string): string[] {
    const lines = output.replaceAll(this.folder, ".").trimEnd().split("\n");
    return lines.filter((line) => line !== "" && !line.startsWith("WARNING: Location"));
  }

  async #end(child: ChildProcess): Promise<void> {
    this.#running.delete(child);
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const ended = once(child, "exit");
    process.kill(-child.pid, "SIGTERM");
    await ended;
  }
}

export interface Server {
  /** What it has printed so far, by line. */
  output(): readonly string[];
  stop(): Promise<void>;
}
