import type { SpawnOptions, WebContainerProcess } from "@webcontainer/api";
import { fromBase64 } from "../container/protocol/base64.ts";
import type { FromNodeHost } from "../container/protocol/node-host.ts";
import type { HostLine } from "./host-line.ts";

type ProcessMessage = Extract<FromNodeHost, { readonly process: number }>;

/** As of a process that was killed: what a command exits with when its host is lost. */
const killed = 137;

interface Running {
  print(text: string): void;
  endOutput(): void;
  readonly exit: PromiseWithResolvers<number>;
}

/** The commands that run in the Node host, as the npm client shows processes. */
export class RemoteProcesses {
  readonly #line: Pick<HostLine, "ask" | "send">;
  readonly #running = new Map<number, Running>();
  #counter = 0;

  constructor(line: Pick<HostLine, "ask" | "send">) {
    this.#line = line;
  }

  /** Rejects when the host refuses another process, or is lost. */
  async spawn(
    command: string,
    args: readonly string[],
    options: SpawnOptions = {},
  ): Promise<WebContainerProcess> {
    const process = ++this.#counter;
    const { cwd, env = {}, terminal = null, output: wanted = true } = options;
    const { stream, print, end } = textStream();
    const exit = Promise.withResolvers<number>();
    this.#running.set(process, { print, endOutput: end, exit });
    try {
      await this.#line.ask({
        type: "spawn",
        process,
        command,
        args: [...args],
        env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)])),
        terminal: terminal && { cols: terminal.cols, rows: terminal.rows },
        output: wanted,
        ...(cwd === undefined ? {} : { cwd }),
      });
    } catch (error) {
      this.#running.delete(process);
      throw error;
    }
    return {
      output: stream,
      input: new WritableStream({ write: (data) => this.#line.send({ type: "input", process, data }) }),
      exit: exit.promise,
      kill: () => this.#line.send({ type: "kill", process }),
      resize: ({ cols, rows }) => this.#line.send({ type: "resize", process, cols, rows }),
    };
  }

  receive(message: ProcessMessage): void {
    const running = this.#running.get(message.process);
    if (message.type === "exit") {
      this.#running.delete(message.process);
      running?.exit.resolve(message.code);
      return;
    }
    if (message.data === null) running?.endOutput();
    else running?.print(new TextDecoder().decode(fromBase64(message.data)));
    this.#line.send({ type: "taken", process: message.process });
  }

  /** The host is lost, and every command with it. */
  end(): void {
    for (const { endOutput, exit } of this.#running.values()) {
      endOutput();
      exit.resolve(killed);
    }
    this.#running.clear();
  }
}

function textStream() {
  let open = true;
  let controller: ReadableStreamDefaultController<string> | undefined;
  const stream = new ReadableStream<string>({
    start(given) {
      controller = given;
    },
    cancel() {
      open = false;
    },
  });
  return {
    stream,
    print(text: string) {
      if (open) controller?.enqueue(text);
    },
    end() {
      if (open) controller?.close();
      open = false;
    },
  };
}
