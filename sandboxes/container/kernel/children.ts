import { errno } from "../protocol/errno.ts";
import { type SpawnRequest, spawnRequest } from "../protocol/process.ts";
import type { Interpreter } from "./interpreter.ts";
import type { Member } from "./process.ts";
import { signal as signals } from "./signals.ts";
import type { Streams } from "./streams.ts";
import { Input } from "./terminal/input.ts";

export interface Family {
  readonly group: number;
  /** The parent's own. */
  readonly streams: Streams;
  /** Starts what was asked for; returns a negated errno where it cannot. */
  start(request: SpawnRequest, streams: Streams): Member | number;
}

/**
 * The children of one process. Each belongs to the interpreter that started it: that one hears of its
 * output and its end, and when it is gone, its children are told (SIGHUP), unless they left its group.
 */
export class Children {
  readonly #family: Family;
  readonly #children = new Map<number, Member>();
  /** The inputs of those whose parent writes to them. */
  readonly #pipes = new Map<number, Input>();

  constructor(family: Family) {
    this.#family = family;
  }

  /** `request` is JSON of `spawnRequest`; returns the pid or a negated errno. */
  spawn(from: Interpreter, request: string): number {
    const parsed = parse(request);
    if (!parsed) return -errno.EINVAL;
    let pid = 0;
    const { input, output, terminal, tty } = this.#family.streams;
    const pipe = parsed.stdin === "pipe" ? new Input() : null;
    const child = this.#family.start(parsed, {
      input: pipe ?? input,
      output: (stream, bytes) => {
        if (parsed[stream] === "inherit") output(stream, bytes);
        else from.post({ type: "child-output", pid, stream, bytes: bytes.slice() });
      },
      terminal,
      tty: [
        tty[0] && parsed.stdin === "inherit",
        tty[1] && parsed.stdout === "inherit",
        tty[2] && parsed.stderr === "inherit",
      ],
      audience: parsed.stdout === "pipe" || parsed.stderr === "pipe" ? "program" : "readers",
    });
    if (typeof child === "number") return child;
    pid = child.pid;
    this.#children.set(pid, child);
    if (pipe) this.#pipes.set(pid, pipe);
    const hangUp = () => {
      if (child.group === this.#family.group) child.kill(signals.hangup);
    };
    const orphaned = from.ended.then(() => this.#children.has(pid) && hangUp());
    void orphaned;
    child.exit.then((code) => {
      this.#children.delete(pid);
      this.#pipes.delete(pid);
      from.post({ type: "child-exited", pid, code });
    });
    return pid;
  }

  input(pid: number, bytes: Uint8Array | null): void {
    const pipe = this.#pipes.get(pid);
    if (bytes === null) pipe?.end();
    else pipe?.push(bytes);
  }
}

function parse(request: string): SpawnRequest | null {
  try {
    return spawnRequest.parse(JSON.parse(request));
  } catch {
    return null;
  }
}
