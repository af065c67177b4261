import type { Member, SandboxProcess, TerminalSize } from "./process.ts";
import { cook, signal as signals } from "./signals.ts";
import type { Streams } from "./streams.ts";

export interface HostEnd {
  readonly streams: Streams;
  /** Whether what the host writes is typed on a terminal or its like, or plain bytes. */
  readonly typed: boolean;
  /** Sends a signal to a group of processes. */
  signal(group: number, number: number): void;
}

/** A process that the host started: its keyboard is the host's `write`. */
export class HostProcess implements SandboxProcess {
  readonly #process: Member;
  readonly #end: HostEnd;

  constructor(process: Member, end: HostEnd) {
    this.#process = process;
    this.#end = end;
  }

  get pid(): number {
    return this.#process.pid;
  }

  get exit(): Promise<number> {
    return this.#process.exit;
  }

  write(data: Uint8Array | string): void {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data.slice();
    const { streams, typed, signal } = this.#end;
    const { input, terminal } = streams;
    if (!typed) input.push(bytes);
    else if (terminal) terminal.type(bytes);
    else {
      // Without a terminal nothing is echoed or edited, but Ctrl-C still ends what runs, as clients expect.
      const { interrupts, rest } = cook(bytes);
      if (interrupts > 0) {
        input.clear();
        signal(this.#process.group, signals.interrupt);
      }
      input.push(rest);
    }
  }

  end(): void {
    this.#end.streams.input.end();
  }

  kill(signal: number = signals.terminate): void {
    this.#process.kill(signal);
  }

  resize(size: TerminalSize): void {
    this.#end.streams.terminal?.resize(size);
  }
}
