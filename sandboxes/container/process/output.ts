import type { FromProcess } from "../protocol/process.ts";

type Stream = "stdout" | "stderr";

/** Writes in one task that are passed on at once; what follows is gathered. */
const prompt = 100;
const batchBytes = 16 * 1024;

/**
 * What the process prints, as messages. The first writes of a task are posted one by one, so that a
 * program that prints a line and then computes for ever shows that line; a flood is gathered into batches.
 */
export class Output {
  readonly #post: (message: FromProcess) => void;
  #stream: Stream = "stdout";
  #parts: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;
  #writes = 0;

  constructor(post: (message: FromProcess) => void) {
    this.#post = post;
  }

  /** Takes a copy of `bytes`. */
  write(stream: Stream, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (stream !== this.#stream) this.flush();
    this.#stream = stream;
    this.#parts.push(new Uint8Array(bytes));
    this.#size += bytes.length;
    if (this.#writes++ === 0) setTimeout(() => this.#endOfTask(), 0);
    if (this.#writes <= prompt || this.#size >= batchBytes) this.flush();
  }

  flush(): void {
    if (this.#size === 0) return;
    const [only] = this.#parts;
    const bytes = this.#parts.length === 1 && only ? only : joined(this.#parts, this.#size);
    this.#parts = [];
    this.#size = 0;
    this.#post({ type: "output", stream: this.#stream, bytes });
  }

  #endOfTask(): void {
    this.#writes = 0;
    this.flush();
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
