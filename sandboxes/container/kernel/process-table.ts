import { errno } from "../protocol/errno.ts";
import type { ProcessIdentity, SpawnRequest } from "../protocol/process.ts";
import { type Builtin, BuiltinProcess } from "./builtin-process.ts";
import { type BuiltinName, notFound, resolveCommand } from "./commands.ts";
import { SandboxError } from "./errors.ts";
import { HostProcess } from "./host-process.ts";
import { environment, type SandboxOptions } from "./options.ts";
import { absolute } from "./paths.ts";
import type { Member, SandboxProcess, SpawnOptions } from "./process.ts";
import { type PythonCommand, PythonProcess } from "./python-process.ts";
import type { ProcessServices } from "./services.ts";
import { signal as signals } from "./signals.ts";
import { hostStreams, type Streams } from "./streams.ts";

export interface ProcessTableParts {
  readonly options: SandboxOptions;
  /** All but what the table itself offers. */
  readonly services: Omit<ProcessServices, "spawnChild" | "kill">;
  builtin(name: BuiltinName): Builtin;
}

/** The processes of a sandbox by number: starts them and sends them signals. */
export class ProcessTable {
  readonly #parts: ProcessTableParts;
  readonly #services: ProcessServices;
  readonly #members = new Map<number, Member>();
  #nextPid = 1;
  #closed = false;

  constructor(parts: ProcessTableParts) {
    this.#parts = parts;
    this.#services = {
      ...parts.services,
      spawnChild: (parent, request, streams) => this.#spawnChild(parent, request, streams),
      kill: (pid, signal) => this.kill(pid, signal),
    };
  }

  /** Starts a process for the host, in a group of its own. Throws SandboxError "too-many-processes". */
  spawn(command: string, args: readonly string[], options: SpawnOptions): SandboxProcess {
    if (this.#full)
      throw new SandboxError(
        "too-many-processes",
        `${this.#parts.options.maximumProcesses} processes are running; end one to start another.`,
      );
    const { projectRoot, env: own } = this.#parts.options;
    const cwd = absolute(projectRoot, options.cwd ?? ".");
    const env = { ...environment(cwd, options.terminal ?? null), ...own, ...options.env };
    const signal = (group: number, number: number) => this.kill(-group, number);
    const streams = hostStreams(options, signal);
    const pid = this.#nextPid++;
    if (streams.terminal) streams.terminal.foreground = pid;
    const process = this.#start(
      { pid, parent: 0, group: pid },
      { argv: [command, ...args], cwd, env },
      streams,
    );
    return new HostProcess(process, { streams, typed: options.input !== "bytes", signal });
  }

  /** Sends a signal to a process, or, where the number is negative, to a group. */
  kill(pid: number, signal: number): void {
    if (pid > 0) this.#members.get(pid)?.kill(signal);
    else for (const process of [...this.#members.values()]) if (process.group === -pid) process.kill(signal);
  }

  /** Ends every process; none starts any more. */
  close(): void {
    this.#closed = true;
    for (const process of [...this.#members.values()]) process.kill(signals.kill);
  }

  get #full(): boolean {
    return this.#members.size >= this.#parts.options.maximumProcesses;
  }

  /** Returns a negated errno where the child cannot be started. */
  #spawnChild(parent: Member, { argv, cwd, env, group }: SpawnRequest, streams: Streams): Member | number {
    const [command = "", ...args] = argv;
    if (resolveCommand(command, args).type === "unknown") return -errno.ENOENT;
    if (this.#closed || this.#full) return -errno.EAGAIN;
    const pid = this.#nextPid++;
    const identity = { pid, parent: parent.pid, group: group === "own" ? pid : parent.group };
    return this.#start(identity, { argv: [command, ...args], cwd, env }, streams);
  }

  #start(identity: ProcessIdentity, command: PythonCommand, streams: Streams): Member {
    const process = this.#make(identity, command, streams);
    this.#members.set(process.pid, process);
    process.exit.then(() => this.#members.delete(process.pid));
    return process;
  }

  #make(identity: ProcessIdentity, { argv, cwd, env }: PythonCommand, streams: Streams): Member {
    const [command, ...args] = argv;
    const resolved = resolveCommand(command, args);
    switch (resolved.type) {
      case "builtin":
        return new BuiltinProcess(identity, argv, this.#parts.builtin(resolved.name), streams);
      case "unknown": {
        const complain: Builtin = async ({ print }) => {
          print(resolved.message);
          return notFound;
        };
        return new BuiltinProcess(identity, argv, complain, streams);
      }
      case "python":
        return new PythonProcess(identity, { argv: resolved.argv, cwd, env }, streams, this.#services);
    }
  }
}
