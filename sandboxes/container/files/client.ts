import * as z from "zod/mini";
import { type ErrorName, errno, FileError } from "../protocol/errno.ts";
import {
  type DirectoryEntry,
  directoryEntry,
  type FileStatus,
  type FilesRequest,
  fileStatus,
  filesAnswer,
  type TreeEntry,
  treeEntry,
} from "../protocol/files.ts";
import {
  asked,
  type FilesMemory,
  kernelSlot,
  operation,
  ring,
  type Slot,
  slotBytes,
  viewSlot,
} from "./channel.ts";
import { packMessage, unpackMessage } from "./message.ts";

const nothing = new Uint8Array(0);

/**
 * The kernel's way to the files: asynchronous, one request after another, of any size. The owner says by
 * message when it has answered. Every method rejects with {@link FileError} when the owner refuses, and
 * with the error given to `fail` once the owner is gone.
 */
export class FilesClient {
  readonly #slot: Slot;
  readonly #bell: Int32Array;
  #queue: Promise<unknown> = Promise.resolve();
  #waiting: { resolve: () => void; reject: (error: Error) => void } | null = null;
  #failure: Error | null = null;

  constructor(memory: FilesMemory) {
    this.#slot = viewSlot(memory.slots, kernelSlot);
    this.#bell = new Int32Array(memory.bell);
  }

  /** The owner posted `answered`. */
  answered(): void {
    this.#waiting?.resolve();
    this.#waiting = null;
  }

  /** The owner is gone: fails what is asked and what will be. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
    this.#waiting = null;
  }

  attach(slot: number, client: number): Promise<void> {
    return this.#do({ type: "attach", slot, client });
  }

  release(slot: number, client: number): Promise<void> {
    return this.#do({ type: "release", slot, client });
  }

  async stat(path: string, follow = true): Promise<FileStatus> {
    return fileStatus.parse((await this.#ask({ type: "stat", path, follow })).value);
  }

  async readFile(path: string): Promise<Uint8Array> {
    return (await this.#ask({ type: "readFile", path })).body;
  }

  writeFile(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
    return this.#do({ type: "writeFile", path, ...(mode === undefined ? {} : { mode }) }, bytes);
  }

  /** Adds to the file's end; makes the file when there is none. */
  appendFile(path: string, bytes: Uint8Array): Promise<void> {
    return this.#do({ type: "appendFile", path }, bytes);
  }

  /** @param time milliseconds since 1970 */
  setModified(path: string, time: number): Promise<void> {
    return this.#do({ type: "setModified", path, time });
  }

  async readDirectory(path: string): Promise<DirectoryEntry[]> {
    return z.array(directoryEntry).parse((await this.#ask({ type: "readDirectory", path })).value);
  }

  makeDirectory(path: string, recursive = false): Promise<void> {
    return this.#do({ type: "makeDirectory", path, recursive });
  }

  remove(path: string, options: { recursive?: boolean; force?: boolean } = {}): Promise<void> {
    const { recursive = false, force = false } = options;
    return this.#do({ type: "remove", path, recursive, force });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#do({ type: "rename", from, to });
  }

  symlink(path: string, target: string): Promise<void> {
    return this.#do({ type: "symlink", path, target });
  }

  async readLink(path: string): Promise<string> {
    return z.string().parse((await this.#ask({ type: "readLink", path })).value);
  }

  /** Adds a tree below `path`; `body` holds the contents that the entries point into. */
  mount(path: string, entries: readonly TreeEntry[], body: Uint8Array): Promise<void> {
    return this.#do({ type: "mount", path, entries: [...entries] }, body);
  }

  async export(path: string): Promise<{ entries: TreeEntry[]; body: Uint8Array }> {
    const { value, body } = await this.#ask({ type: "export", path });
    return { entries: z.array(treeEntry).parse(value), body };
  }

  /** Bytes. */
  async usage(): Promise<{ used: number; quota: number }> {
    return z
      .object({ used: z.number(), quota: z.number() })
      .parse((await this.#ask({ type: "usage" })).value);
  }

  async #do(request: FilesRequest, body?: Uint8Array): Promise<void> {
    await this.#ask(request, body);
  }

  #ask(request: FilesRequest, body: Uint8Array = nothing): Promise<{ value: unknown; body: Uint8Array }> {
    const message = packMessage(request, body);
    const result = this.#queue.then(() => this.#exchange(message));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #exchange(message: Uint8Array): Promise<{ value: unknown; body: Uint8Array }> {
    let sent = 0;
    while (message.length - sent > slotBytes) {
      await this.#call(operation.part, slotBytes, message.subarray(sent, sent + slotBytes));
      sent += slotBytes;
    }
    const rest = message.subarray(sent);
    const total = await this.#call(operation.request, rest.length, rest);
    const whole = new Uint8Array(total);
    let have = Math.min(total, slotBytes);
    whole.set(this.#slot.data.subarray(0, have));
    while (have < total) {
      const size = await this.#call(operation.more, have);
      whole.set(this.#slot.data.subarray(0, size), have);
      have += size;
    }
    const { json, body } = unpackMessage(whole);
    const answer = filesAnswer.parse(json);
    if (answer.type === "done") return { value: answer.value, body };
    const code = answer.code in errno ? (answer.code as ErrorName) : "EIO";
    throw new FileError(code, answer.operation, answer.path);
  }

  #call(op: number, first: number, payload?: Uint8Array): Promise<number> {
    if (this.#failure) return Promise.reject(this.#failure);
    const { control, args, data } = this.#slot;
    if (payload) data.set(payload);
    args[0] = first;
    control[1] = op;
    const done = new Promise<void>((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
    Atomics.store(control, 0, asked);
    ring(this.#bell);
    return done.then(() => control[2] ?? 0);
  }
}
