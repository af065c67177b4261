import type { WebContainerProcess } from "@webcontainer/api";
import { type ErrorName, errno, FileError } from "../container/protocol/errno.ts";
import {
  type FromNodeHost,
  fromNodeHost,
  type HostFailure,
  type HostQuestion,
  type ToNodeHost,
} from "../container/protocol/node-host.ts";
import { FrameReader, frame, marks } from "./frames.ts";

/** The Node host ended, sent what cannot be read, or did not answer. */
export class HostGone extends Error {
  override name = "HostGone";
}

type Told = Exclude<FromNodeHost, { readonly type: "answer" | "failure" }>;
interface Call {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Milliseconds in which every question is answered. */
const patience = 60_000;
/** Lines that are kept of what Node itself prints, to explain its end. */
const strayLines = 12;

/**
 * The page's end of the line to the Node host. Every question settles: with the answer, with the error that
 * the host reports, or with {@link HostGone} when it is late or the host ended.
 */
export class HostLine {
  readonly #process: WebContainerProcess;
  readonly #writer: WritableStreamDefaultWriter<string>;
  readonly #tell: (message: Told) => void;
  readonly #calls = new Map<number, Call>();
  readonly #stray: string[] = [];
  readonly #lost = Promise.withResolvers<HostGone>();
  #gone: HostGone | null = null;
  #counter = 0;

  /** @param tell called with every message that answers no question, in their order */
  constructor(process: WebContainerProcess, tell: (message: Told) => void) {
    this.#process = process;
    this.#writer = process.input.getWriter();
    this.#tell = tell;
    void this.#read();
  }

  /** Resolves when the host is lost, with the reason; never otherwise. */
  get lost(): Promise<HostGone> {
    return this.#lost.promise;
  }

  send(message: ToNodeHost): void {
    if (!this.#gone) this.#writer.write(frame(marks.toHost, message)).catch(() => undefined);
  }

  /** Rejects with FileError, Error or {@link HostGone}. */
  ask(question: HostQuestion): Promise<unknown> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = ++this.#counter;
    return new Promise((resolve, reject) => {
      const late = () => settle().reject(new HostGone(`No answer to ${question.type} within a minute.`));
      const timer = setTimeout(late, patience);
      const settle = () => {
        clearTimeout(timer);
        this.#calls.delete(id);
        return { resolve, reject };
      };
      this.#calls.set(id, {
        resolve: (value) => settle().resolve(value),
        reject: (error) => settle().reject(error),
      });
      this.send({ type: "ask", id, question });
    });
  }

  /** Ends the host; what is under way fails with `reason`. */
  close(reason: string): void {
    this.#lose(reason);
    this.#process.kill();
  }

  async #read(): Promise<void> {
    const frames = new FrameReader(marks.fromHost);
    const reader = this.#process.output.getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        const { messages, stray } = frames.push(next.value);
        this.#keep(stray);
        for (const message of messages) this.#hear(fromNodeHost.parse(message));
      }
      const code = await this.#process.exit;
      this.#lose([`The Node host ended with exit code ${code}.`, ...this.#stray].join("\n"));
    } catch (error) {
      this.#process.kill();
      this.#lose(`The Node host cannot be understood: ${error instanceof Error ? error.message : error}`);
    }
  }

  #hear(message: FromNodeHost): void {
    if (message.type === "answer") this.#calls.get(message.id)?.resolve(message.value);
    else if (message.type === "failure") this.#calls.get(message.id)?.reject(asError(message.failure));
    else if (!this.#gone) this.#tell(message);
  }

  /** Echoes of what was sent here say nothing. */
  #keep(lines: readonly string[]): void {
    this.#stray.push(...lines.filter((line) => !line.includes(marks.toHost)));
    this.#stray.splice(0, this.#stray.length - strayLines);
  }

  #lose(reason: string): void {
    if (this.#gone) return;
    this.#gone = new HostGone(reason);
    for (const call of [...this.#calls.values()]) call.reject(this.#gone);
    this.#lost.resolve(this.#gone);
  }
}

function asError({ message, file }: HostFailure): Error {
  if (!file || !(file.code in errno)) return new Error(message);
  return new FileError(file.code as ErrorName, file.operation, file.path);
}
