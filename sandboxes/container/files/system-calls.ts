import { type ErrorName, errno } from "../protocol/errno.ts";
import type { FileReports } from "./changes.ts";
import { attribute, decodeShared, endOfFile, operation, type Slot, slotBytes } from "./channel.ts";
import { type Inode, sizeOf } from "./inode.ts";
import type { RecordLocks } from "./locks.ts";
import type { Tree } from "./tree.ts";

const encoder = new TextEncoder();

/** One process as the owner sees it: its slot, and how often it holds which inode open. */
export interface Client {
  readonly id: number;
  readonly slotNumber: number;
  readonly slot: Slot;
  readonly open: Map<number, number>;
  /** An answer longer than the slot, of which the rest will be asked for. */
  answer: Uint8Array;
}

/**
 * Serves the system calls of processes on one tree. `args` hold the arguments listed beside each case, the payload
 * holds names or bytes; the result is returned, negative for an error.
 */
export class SystemCalls {
  readonly #tree: Tree;
  readonly #locks: RecordLocks;
  readonly #changes: FileReports;

  constructor(tree: Tree, locks: RecordLocks, changes: FileReports) {
    this.#tree = tree;
    this.#locks = locks;
    this.#changes = changes;
  }

  serve(client: Client): number {
    const { control, args } = client.slot;
    const op = control[1];
    const inode = this.#tree.get(args[0] ?? 0);
    this.#changes.wentOn(client.slotNumber, op === operation.open ? (inode ?? null) : null);
    if (op === operation.more) return this.#more(client);
    if (op === operation.usage) return this.#usage(client);
    if (!inode) return -errno.ENOENT;
    switch (op) {
      case operation.lookup: // directory, name's length
        return this.#answer(client, this.#tree.lookup(inode, text(client, 0, 1)));
      case operation.attributes: // inode
        return this.#answer(client, inode);
      case operation.setAttributes: // inode, which, mode, size, mtime
        return this.#setAttributes(client, inode);
      case operation.make: // directory, mode, name's length
        return this.#make(client, this.#tree.make(inode, text(client, 0, 2), args[1] ?? 0));
      case operation.symlink: // directory, name's length, target's length
        return this.#make(
          client,
          this.#tree.make(inode, text(client, 0, 1), 0, text(client, args[1] ?? 0, 2)),
        );
      case operation.rename: // directory, new directory, name's length, new name's length
        return this.#rename(client, inode);
      case operation.unlink: // directory, name's length
      case operation.removeDirectory:
        return this.#remove(client, inode, op === operation.unlink);
      case operation.readDirectory: // directory
        if (inode.kind !== "directory") return -errno.ENOTDIR;
        return this.#long(client, encoder.encode([...inode.entries.keys()].join("\0")));
      case operation.readLink: // link
        if (inode.kind !== "symlink") return -errno.EINVAL;
        return this.#long(client, encoder.encode(inode.target));
      case operation.open: // inode
        this.#tree.hold(inode);
        client.open.set(inode.ino, (client.open.get(inode.ino) ?? 0) + 1);
        return 0;
      case operation.close: // inode
        return this.#close(client, inode);
      case operation.read: // inode, position, length
        return this.#read(client, inode);
      case operation.write: // inode, position or the end, length; answers the position
        return this.#write(client, inode);
      case operation.flush: // inode
        this.#changes.settled(inode);
        return 0;
      case operation.lock: // inode, type (0 read, 1 write, 2 unlock), start, end
        return this.#lock(client, inode);
      case operation.testLock: // inode, type, start, end
        return this.#testLock(client, inode);
      default:
        return -errno.ENOSYS;
    }
  }

  /** A process is gone. */
  release(client: Client): void {
    this.#changes.wentOn(client.slotNumber, null);
    this.#locks.releaseHolder(client.id);
    for (const [ino, times] of client.open) {
      const inode = this.#tree.get(ino);
      if (!inode) continue;
      this.#changes.settled(inode);
      for (let index = 0; index < times; index++) if (this.#tree.letGo(inode)) this.#locks.forget(ino);
    }
    client.open.clear();
  }

  #answer(client: Client, inode: Inode | ErrorName): number {
    if (typeof inode === "string") return -errno[inode];
    const { args } = client.slot;
    args[0] = inode.ino;
    args[1] = inode.mode;
    args[2] = sizeOf(inode);
    args[3] = inode.mtime;
    args[4] = inode.ctime;
    return 0;
  }

  #make(client: Client, made: Inode | ErrorName): number {
    if (typeof made !== "string") this.#changes.created(made);
    return this.#answer(client, made);
  }

  #setAttributes(client: Client, inode: Inode): number {
    const [, which = 0, mode = 0, size = 0, mtime = 0] = client.slot.args;
    if (which & attribute.size) {
      const fault = this.#tree.truncate(inode, size);
      if (fault) return -errno[fault];
      // Through an open file the close will tell; by path nothing need follow.
      if (client.open.has(inode.ino)) this.#changes.written(inode);
      else this.#changes.truncated(inode, client.slotNumber);
    }
    if (which & (attribute.mode | attribute.mtime))
      this.#tree.setAttributes(inode, {
        ...(which & attribute.mode ? { mode } : {}),
        ...(which & attribute.mtime ? { mtime } : {}),
      });
    return 0;
  }

  #rename(client: Client, from: Inode): number {
    const { args } = client.slot;
    const to = this.#tree.get(args[1] ?? 0);
    if (!to) return -errno.ENOENT;
    const name = text(client, 0, 2);
    const newName = text(client, args[2] ?? 0, 3);
    return renameAndReport(this.#tree, this.#changes, from, name, to, newName);
  }

  #remove(client: Client, directory: Inode, file: boolean): number {
    const name = text(client, 0, 1);
    const inode = this.#tree.lookup(directory, name);
    if (typeof inode === "string") return -errno[inode];
    const path = this.#tree.path(inode);
    if (path !== null && (file ? inode.kind !== "directory" : isEmptyDirectory(inode)))
      this.#changes.removed(inode);
    const removed = file ? this.#tree.unlink(directory, name) : this.#tree.removeDirectory(directory, name);
    return typeof removed === "string" ? -errno[removed] : 0;
  }

  #close(client: Client, inode: Inode): number {
    const times = client.open.get(inode.ino) ?? 0;
    if (times === 0) return -errno.EBADF;
    if (times === 1) client.open.delete(inode.ino);
    else client.open.set(inode.ino, times - 1);
    this.#changes.settled(inode);
    // POSIX: closing any descriptor of a file drops all of the process's locks on it.
    this.#locks.release(inode.ino, client.id);
    if (this.#tree.letGo(inode)) this.#locks.forget(inode.ino);
    return 0;
  }

  #read(client: Client, inode: Inode): number {
    const [, position = 0, length = 0] = client.slot.args;
    const bytes = this.#tree.read(inode, position, Math.min(length, slotBytes));
    if (typeof bytes === "string") return -errno[bytes];
    client.slot.data.set(bytes);
    return bytes.length;
  }

  #write(client: Client, inode: Inode): number {
    const [, wanted = 0, length = 0] = client.slot.args;
    const position = wanted === endOfFile ? sizeOf(inode) : wanted;
    const written = this.#tree.write(inode, position, client.slot.data.subarray(0, length));
    if (typeof written === "string") return -errno[written];
    this.#changes.written(inode);
    client.slot.args[0] = position;
    return written;
  }

  #lock(client: Client, inode: Inode): number {
    const [, type = 0, start = 0, end = 0] = client.slot.args;
    if (type === 2) {
      this.#locks.release(inode.ino, client.id, start, end);
      this.#changes.settled(inode);
      return 0;
    }
    const wanted = { holder: client.id, type: type === 1 ? "write" : "read", start, end } as const;
    return this.#locks.acquire(inode.ino, wanted) ? 0 : -errno.EAGAIN;
  }

  #testLock(client: Client, inode: Inode): number {
    const { args } = client.slot;
    const [, type = 0, start = 0, end = 0] = args;
    const wanted = { holder: client.id, type: type === 1 ? "write" : "read", start, end } as const;
    const held = this.#locks.conflict(inode.ino, wanted);
    args[0] = held ? (held.type === "write" ? 1 : 0) : 2;
    args[1] = held?.holder ?? 0;
    args[2] = held?.start ?? 0;
    args[3] = held?.end ?? 0;
    return 0;
  }

  #usage(client: Client): number {
    client.slot.args[0] = this.#tree.used;
    client.slot.args[1] = this.#tree.quota;
    return 0;
  }

  #long(client: Client, bytes: Uint8Array): number {
    client.slot.data.set(bytes.subarray(0, slotBytes));
    client.answer = bytes;
    return bytes.length;
  }

  #more(client: Client): number {
    const offset = client.slot.args[0] ?? 0;
    const piece = client.answer.subarray(offset, offset + slotBytes);
    client.slot.data.set(piece);
    return piece.length;
  }
}

/** Renames in the tree and reports both names; returns 0 or a negated errno. */
export function renameAndReport(
  tree: Tree,
  changes: FileReports,
  from: Inode,
  name: string,
  to: Inode,
  newName: string,
): number {
  const before = tree.lookup(from, name);
  const oldPath = typeof before === "string" ? null : tree.path(before);
  const renamed = tree.rename(from, name, to, newName);
  if (typeof renamed === "string") return -errno[renamed];
  if (oldPath !== null && oldPath !== tree.path(renamed)) changes.moved(renamed, oldPath);
  return 0;
}

function isEmptyDirectory(inode: Inode): boolean {
  return inode.kind === "directory" && inode.entries.size === 0;
}

function text(client: Client, offset: number, lengthAt: number): string {
  const length = client.slot.args[lengthAt] ?? 0;
  return decodeShared(client.slot.data.subarray(offset, offset + length));
}
