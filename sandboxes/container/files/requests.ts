import { type ErrorName, errno, FileError } from "../protocol/errno.ts";
import { type FilesAnswer, type FilesRequest, filesRequest } from "../protocol/files.ts";
import { exportTree, mountTree } from "./bulk.ts";
import type { Changes } from "./changes.ts";
import { operation, type Slot, slotBytes } from "./channel.ts";
import { directoryType, fileType, type Inode, sizeOf } from "./inode.ts";
import { packMessage, unpackMessage } from "./message.ts";
import { type Place, walk } from "./paths.ts";
import { renameAndReport } from "./system-calls.ts";
import type { Tree } from "./tree.ts";

export interface Clients {
  attach(slot: number, client: number): void;
  release(slot: number, client: number): void;
}

interface Answer {
  readonly value?: unknown;
  readonly body?: Uint8Array;
}

/** Serves the kernel: path-based requests (`protocol/files.ts`) of any size, in pieces of a slot. */
export class RequestServer {
  readonly #tree: Tree;
  readonly #mountPoint: string;
  readonly #changes: Changes;
  readonly #clients: Clients;
  #parts: Uint8Array[] = [];
  #answer = new Uint8Array(0);

  constructor(tree: Tree, mountPoint: string, changes: Changes, clients: Clients) {
    this.#tree = tree;
    this.#mountPoint = mountPoint;
    this.#changes = changes;
    this.#clients = clients;
  }

  /** Returns the bytes of the whole answer, of which the slot holds the first piece. */
  serve(slot: Slot): number {
    const [first = 0] = slot.args;
    switch (slot.control[1]) {
      case operation.part: // length
        this.#parts.push(slot.data.slice(0, first));
        return 0;
      case operation.request: {
        // length
        const whole = join([...this.#parts, slot.data.slice(0, first)]);
        this.#parts = [];
        this.#answer = this.#perform(whole);
        slot.data.set(this.#answer.subarray(0, slotBytes));
        return this.#answer.length;
      }
      case operation.more: {
        // offset
        const piece = this.#answer.subarray(first, first + slotBytes);
        slot.data.set(piece);
        return piece.length;
      }
      default:
        return -errno.ENOSYS;
    }
  }

  #perform(message: Uint8Array): Uint8Array<ArrayBuffer> {
    try {
      const { json, body } = unpackMessage(message);
      const answer = this.#answerTo(filesRequest.parse(json), body);
      return packMessage({ type: "done", value: answer.value ?? null } satisfies FilesAnswer, answer.body);
    } catch (error) {
      const failure: FilesAnswer =
        error instanceof FileError
          ? { type: "failed", code: error.code, operation: error.operation, path: error.path }
          : { type: "failed", code: "EIO", operation: String(error), path: "" };
      return packMessage(failure);
    }
  }

  #answerTo(request: FilesRequest, body: Uint8Array): Answer {
    switch (request.type) {
      case "attach":
        this.#clients.attach(request.slot, request.client);
        return {};
      case "release":
        this.#clients.release(request.slot, request.client);
        return {};
      case "stat":
        return { value: status(this.#find("stat", request.path, request.follow)) };
      case "readFile": {
        const file = this.#find("open", request.path, true);
        return { body: accept(this.#tree.read(file, 0, sizeOf(file)), "read", request.path) };
      }
      case "writeFile":
        this.#writeFile(request.path, body, request.mode ?? 0o644);
        return {};
      case "appendFile":
        this.#appendFile(request.path, body);
        return {};
      case "setModified":
        this.#tree.setAttributes(this.#find("utimes", request.path, true), { mtime: request.time });
        return {};
      case "readDirectory":
        return { value: this.#readDirectory(request.path) };
      case "makeDirectory":
        this.#makeDirectory(request.path, request.recursive);
        return {};
      case "remove":
        this.#remove(request.path, request.recursive, request.force);
        return {};
      case "rename":
        this.#rename(request.from, request.to);
        return {};
      case "symlink": {
        const place = this.#place("symlink", request.path, false);
        const made = this.#tree.make(place.directory, place.name, 0, request.target);
        this.#changes.created(accept(made, "symlink", request.path));
        return {};
      }
      case "readLink": {
        const link = this.#find("readlink", request.path, false);
        if (link.kind !== "symlink") throw new FileError("EINVAL", "readlink", request.path);
        return { value: link.target };
      }
      case "mount":
        this.#makeDirectory(request.path, true);
        mountTree(this.#tree, this.#changes, this.#find("mount", request.path, true), request.entries, body);
        return {};
      case "export": {
        const { entries, body: contents } = exportTree(this.#find("export", request.path, true));
        return { value: entries, body: contents };
      }
      case "usage":
        return { value: { used: this.#tree.used, quota: this.#tree.quota } };
    }
  }

  #place(operationName: string, path: string, follow: boolean): Place {
    return accept(walk(this.#tree, this.#mountPoint, path, follow), operationName, path);
  }

  #find(operationName: string, path: string, follow: boolean): Inode {
    const { inode } = this.#place(operationName, path, follow);
    if (!inode) throw new FileError("ENOENT", operationName, path);
    return inode;
  }

  #writeFile(path: string, bytes: Uint8Array, mode: number): void {
    const place = this.#place("open", path, true);
    const isNew = place.inode === null;
    const file =
      place.inode ?? accept(this.#tree.make(place.directory, place.name, fileType | mode), "open", path);
    // Quota first, so that a file that does not fit keeps what it had.
    if (this.#tree.used - sizeOf(file) + bytes.length > this.#tree.quota && file.kind === "file") {
      if (isNew) this.#tree.unlink(place.directory, place.name);
      throw new FileError("ENOSPC", "write", path);
    }
    reject(this.#tree.truncate(file, 0), "open", path);
    accept(this.#tree.write(file, 0, bytes), "write", path);
    if (isNew) this.#changes.created(file);
    else {
      this.#changes.written(file);
      this.#changes.settled(file);
    }
  }

  #appendFile(path: string, bytes: Uint8Array): void {
    const place = this.#place("open", path, true);
    const { inode } = place;
    const file =
      inode ?? accept(this.#tree.make(place.directory, place.name, fileType | 0o644), "open", path);
    accept(this.#tree.write(file, sizeOf(file), bytes), "write", path);
    if (!inode) this.#changes.created(file);
    else {
      this.#changes.written(file);
      this.#changes.settled(file);
    }
  }

  #readDirectory(path: string): { name: string; kind: Inode["kind"] }[] {
    const directory = this.#find("scandir", path, true);
    if (directory.kind !== "directory") throw new FileError("ENOTDIR", "scandir", path);
    return [...directory.entries].map(([name, { kind }]) => ({ name, kind }));
  }

  #makeDirectory(path: string, recursive: boolean): void {
    const names = path.split("/");
    const prefixes = recursive ? names.map((_, index) => names.slice(0, index + 1).join("/")) : [path];
    for (const prefix of prefixes) {
      if (prefix === "") continue;
      const walked = walk(this.#tree, this.#mountPoint, prefix, true);
      // Directories above the mount point are not ours to make.
      if (recursive && walked === "ENOENT" && isAbove(prefix, this.#mountPoint)) continue;
      const place = accept(walked, "mkdir", path);
      if (place.inode?.kind === "directory" && recursive) continue;
      if (place.inode) throw new FileError("EEXIST", "mkdir", path);
      const made = this.#tree.make(place.directory, place.name, directoryType | 0o755);
      this.#changes.created(accept(made, "mkdir", path));
    }
  }

  #remove(path: string, recursive: boolean, force: boolean): void {
    const walked = walk(this.#tree, this.#mountPoint, path, false);
    const inode = typeof walked === "string" ? null : walked.inode;
    if (!inode) {
      if (force && (typeof walked !== "string" || walked === "ENOENT")) return;
      throw new FileError(typeof walked === "string" ? walked : "ENOENT", "rm", path);
    }
    if (inode === this.#tree.root) throw new FileError("EPERM", "rm", path);
    if (inode.kind === "directory" && inode.entries.size > 0 && !recursive)
      throw new FileError("ENOTEMPTY", "rm", path);
    this.#removeTree(inode);
  }

  #removeTree(inode: Inode): void {
    if (inode.kind === "directory") for (const child of [...inode.entries.values()]) this.#removeTree(child);
    const { parent, name } = inode;
    if (!parent) return;
    this.#changes.removed(inode);
    if (inode.kind === "directory") this.#tree.removeDirectory(parent, name);
    else this.#tree.unlink(parent, name);
  }

  #rename(from: string, to: string): void {
    const source = this.#place("rename", from, false);
    const target = this.#place("rename", to, false);
    const { directory, name } = target;
    const result = renameAndReport(this.#tree, this.#changes, source.directory, source.name, directory, name);
    if (result === 0) return;
    const code = Object.entries(errno).find(([, number]) => number === -result)?.[0] as ErrorName | undefined;
    throw new FileError(code ?? "EIO", "rename", from);
  }
}

function status(inode: Inode) {
  const { kind, ino, mode, mtime } = inode;
  return { kind, ino, mode, size: sizeOf(inode), mtime };
}

function isAbove(path: string, mountPoint: string): boolean {
  return path.startsWith("/") && `${mountPoint}/`.startsWith(`${path}/`) && path !== mountPoint;
}

function accept<Value extends object | number>(
  value: Value | ErrorName,
  operationName: string,
  path: string,
) {
  if (typeof value === "string") throw new FileError(value, operationName, path);
  return value;
}

function reject(fault: ErrorName | null, operationName: string, path: string): void {
  if (fault) throw new FileError(fault, operationName, path);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
