import type { SpawnOptions, WebContainerProcess } from "@webcontainer/api";
import type { CaseContext } from "../case.ts";

/** A command was started; what it prints is kept. */
export class Running {
  readonly exit: Promise<number>;
  readonly process: WebContainerProcess;
  /** All that was printed until the output ended. */
  readonly output: Promise<string>;
  readonly #input: WritableStreamDefaultWriter<string>;
  readonly #command: string;
  readonly #signal: AbortSignal;
  readonly #waiting = new Set<() => void>();
  #printed = "";
  #over = false;

  constructor(process: WebContainerProcess, command: string, signal: AbortSignal) {
    this.process = process;
    this.exit = process.exit;
    this.#input = process.input.getWriter();
    this.#command = command;
    this.#signal = signal;
    this.output = this.#read(process.output);
  }

  /** What was printed so far; a terminal's CR LF is LF here. */
  get printed(): string {
    return this.#printed.replaceAll("\r\n", "\n");
  }

  type(text: string): Promise<void> {
    return this.#input.write(text);
  }

  /** Resolves when `text` was printed. Rejects when the output ends or the case is over before. */
  prints(text: string | RegExp): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = () => {
      const found = typeof text === "string" ? this.printed.includes(text) : text.test(this.printed);
      if (found) resolve();
      else if (this.#over || this.#signal.aborted) {
        const why = this.#over ? "ended" : "went on";
        reject(new Error(`"${this.#command}" ${why} without printing ${text}; it printed:\n${this.printed}`));
      } else return;
      this.#waiting.delete(look);
    };
    this.#waiting.add(look);
    this.#signal.addEventListener("abort", look, { once: true });
    look();
    return promise;
  }

  async #read(output: ReadableStream<string>): Promise<string> {
    const reader = output.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      this.#printed += next.value;
      for (const look of [...this.#waiting]) look();
    }
    this.#over = true;
    for (const look of [...this.#waiting]) look();
    return this.printed;
  }
}

/** Starts a command in the case's folder, and kills it when the case is over. */
export async function start(
  { container, directory, signal, defer }: CaseContext,
  command: string,
  args: readonly string[] = [],
  options: SpawnOptions = {},
): Promise<Running> {
  const process = await container.spawn(command, [...args], { cwd: directory, ...options });
  let exited = false;
  void process.exit.then(() => {
    exited = true;
  });
  defer(() => {
    if (!exited) process.kill();
    return process.exit;
  });
  return new Running(process, [command, ...args].join(" "), signal);
}

export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a command in the case's folder to its end. */
export async function run(
  context: CaseContext,
  command: string,
  args: readonly string[] = [],
  options: SpawnOptions = {},
): Promise<Ended> {
  const running = await start(context, command, args, options);
  const [code, output] = await Promise.all([running.exit, running.output]);
  return { code, output };
}
