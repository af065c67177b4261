import type { CommandFiles } from "../commands/files.ts";
import { command as ownCommand } from "../commands/index.ts";
import { absolute } from "../commands/paths.ts";
import type { Connection } from "../network/connection.ts";
import { errno } from "../protocol/errno.ts";
import type { ProcessIdentity, SpawnRequest } from "../protocol/process.ts";
import type { Program } from "../shell/system.ts";
import { type Builtin, BuiltinProcess, type Invocation } from "./builtin-process.ts";
import { type BuiltinName, notFound, type Resolved, resolveCommand } from "./commands.ts";
import { SandboxError } from "./errors.ts";
import { HostProcess } from "./host-process.ts";
import { environment, type SandboxOptions } from "./options.ts";
import { unlimited } from "./output-bound.ts";
import type { Member, SandboxProcess, SpawnOptions } from "./process.ts";
import type { Programs } from "./programs.ts";
import { PythonProcess } from "./python-process.ts";
import type { ProcessServices } from "./services.ts";
import { shellSystem } from "./shell-system.ts";
import { signal as signals } from "./signals.ts";
import { hostStreams, type Streams } from "./streams.ts";

export interface ProcessTableParts {
  readonly options: SandboxOptions;
  /** All but what the table itself offers. */
  readonly services: Omit<ProcessServices, "spawnChild" | "kill">;
  readonly files: CommandFiles;
  readonly programs: Programs;
  connect(port: number): Promise<Connection>;
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
    const signal = (group: number, number: number) => void this.kill(-group, number);
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

  /** Sends a signal to a process, or, where the number is negative, to a group. False when there is none. */
  kill(pid: number, signal: number): boolean {
    const reached = [...this.#members.values()].filter((member) =>
      pid > 0 ? member.pid === pid : member.group === -pid,
    );
    for (const process of reached) process.kill(signal);
    return reached.length > 0;
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
  #spawnChild(
    parent: Member,
    { argv, cwd, env, group, umask }: SpawnRequest,
    streams: Streams,
  ): Member | number {
    const [command = "", ...args] = argv;
    if (resolveCommand(command, args).type === "unknown") return -errno.ENOENT;
    if (this.#closed || this.#full) return -errno.EAGAIN;
    const pid = this.#nextPid++;
    const identity = { pid, parent: parent.pid, group: group === "own" ? pid : parent.group };
    return this.#start(identity, { argv: [command, ...args], cwd, env, umask }, streams);
  }

  #start(identity: ProcessIdentity, invocation: Invocation, streams: Streams): Member {
    const [name, ...args] = invocation.argv;
    const resolved = resolveCommand(name, args);
    if (resolved.type === "python") {
      const command = { ...invocation, argv: resolved.argv };
      return this.#add(new PythonProcess(identity, command, streams, this.#services));
    }
    // Programs read what the site's commands print, all of it.
    const all = streams.audience === "program" || resolved.type === "builtin";
    const limits = all ? unlimited : this.#services.output;
    const process = this.#add(new BuiltinProcess(identity, invocation, streams, limits));
    process.run(this.#command(resolved, process, streams), invocation);
    return process;
  }

  #add<Kind extends Member>(process: Kind): Kind {
    this.#members.set(process.pid, process);
    process.exit.then(() => this.#members.delete(process.pid));
    return process;
  }

  #command(
    resolved: Exclude<Resolved, { type: "python" }>,
    process: BuiltinProcess,
    streams: Streams,
  ): Builtin {
    const { files, programs, connect, builtin } = this.#parts;
    switch (resolved.type) {
      case "builtin":
        return builtin(resolved.name);
      case "command": {
        const processes = {
          list: () => [...this.#members.values()],
          kill: (pid: number, signal: number) => this.kill(pid, signal),
        };
        return ownCommand(resolved.name, { files, processes, connect });
      }
      case "shell": {
        const system = shellSystem({
          files,
          process,
          streams,
          programs,
          start: (program, group, given) => this.#startFor(process, program, group, given),
          kill: (pid, signal) => this.kill(pid, signal),
        });
        // With its parser it is half of the kernel's script, which every lesson waits for: fetched when wanted.
        return async (call) => (await import("../shell/main.ts")).shell(system)(call);
      }
      case "unknown":
        return async ({ print }) => {
          print(resolved.message);
          return notFound;
        };
    }
  }

  /** For a shell: in `group`, or one of its own. Null where it cannot be started. */
  #startFor(shell: Member, program: Program, group: number | null, streams: Streams): Member | null {
    if (this.#closed || this.#full) return null;
    const pid = this.#nextPid++;
    const { argv, cwd, env } = program;
    return this.#start({ pid, parent: shell.pid, group: group ?? pid }, { argv, cwd, env }, streams);
  }
}
