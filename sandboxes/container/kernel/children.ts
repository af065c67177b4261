import { errno } from "../protocol/errno.ts";
import { type SpawnRequest, spawnRequest } from "../protocol/process.ts";
import type { Interpreter } from "./interpreter.ts";
import type { OutputListener, SandboxProcess } from "./process.ts";
import { signal as signals } from "./signals.ts";

/** A process that another one started. */
export interface ChildProcess extends SandboxProcess {
  readonly group: number;
}

export interface Family {
  readonly group: number;
  /** Where the parent's own output goes. */
  readonly output: OutputListener;
  /** Starts what was asked for; returns a negated errno where it cannot. */
  start(request: SpawnRequest, output: OutputListener): ChildProcess | number;
}

/**
 * The children of one process. Each belongs to the interpreter that started it: that one hears of its
 * output and its end, and when it is gone, its children are told (SIGHUP), unless they left its group.
 */
export class Children {
  readonly #family: Family;
  readonly #children = new Map<number, ChildProcess>();

  constructor(family: Family) {
    this.#family = family;
  }

  /** `request` is JSON of `spawnRequest`; returns the pid or a negated errno. */
  spawn(from: Interpreter, request: string): number {
    const parsed = parse(request);
    if (!parsed) return -errno.EINVAL;
    let pid = 0;
    const child = this.#family.start(parsed, (stream, bytes) => {
      if (parsed[stream] === "inherit") this.#family.output(stream, bytes);
      else from.post({ type: "child-output", pid, stream, bytes: bytes.slice() });
    });
    if (typeof child === "number") return child;
    pid = child.pid;
    this.#children.set(pid, child);
    if (parsed.stdin === "inherit") child.end();
    const hangUp = () => {
      if (child.group === this.#family.group) child.kill(signals.hangup);
    };
    const orphaned = from.ended.then(() => this.#children.has(pid) && hangUp());
    void orphaned;
    child.exit.then((code) => {
      this.#children.delete(pid);
      from.post({ type: "child-exited", pid, code });
    });
    return pid;
  }

  input(pid: number, bytes: Uint8Array | null): void {
    const child = this.#children.get(pid);
    if (bytes === null) child?.end();
    else child?.write(bytes);
  }
}

function parse(request: string): SpawnRequest | null {
  try {
    return spawnRequest.parse(JSON.parse(request));
  } catch {
    return null;
  }
}
