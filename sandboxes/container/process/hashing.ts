import { fromHashing, type ScryptParameters, type ToHashing } from "../protocol/hashing.ts";

/** What is needed of a worker, a browser's or Node's. */
export interface HashingWorker {
  post(message: ToHashing): void;
  onMessage(listener: (data: unknown) => void): void;
  onError(listener: (error: Error) => void): void;
}

type Pending = ReturnType<typeof Promise.withResolvers<Uint8Array>>;

/**
 * Password hashes that WebCrypto does not have, in a worker of their own, so that the threads of the process
 * run meanwhile. It is started by the first call and ends with the process; calls are answered in order,
 * one at a time.
 */
export class Hashing {
  readonly #start: () => HashingWorker;
  readonly #pending = new Map<number, Pending>();
  #worker: HashingWorker | null = null;
  #next = 1;

  constructor(start: () => HashingWorker) {
    this.#start = start;
  }

  /** Rejects when the parameters ask for too much memory, or the worker dies. */
  scrypt(parameters: ScryptParameters): Promise<Uint8Array> {
    const id = this.#next++;
    const pending = Promise.withResolvers<Uint8Array>();
    this.#pending.set(id, pending);
    this.#worker ??= this.#started();
    this.#worker.post({ type: "scrypt", id, ...parameters });
    return pending.promise;
  }

  #started(): HashingWorker {
    const worker = this.#start();
    worker.onMessage((data) => this.#receive(data));
    worker.onError((error) => this.#lose(error));
    return worker;
  }

  #receive(data: unknown): void {
    const message = fromHashing.parse(data);
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.type === "key") pending?.resolve(message.key);
    else pending?.reject(new Error(message.message));
  }

  #lose(error: Error): void {
    this.#worker = null;
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of lost) pending.reject(error);
  }
}
