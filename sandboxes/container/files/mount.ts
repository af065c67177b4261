import { attribute, type Channel, decodeShared, endOfFile, operation, slotBytes } from "./channel.ts";
import type {
  EmscriptenFileSystem,
  FileAttributes,
  FileStatusBlock,
  FileSystemNode,
  FileSystemStream,
  NodeOperations,
  StreamOperations,
} from "./emscripten.ts";

const directoryMode = 0o040777;
const device = 77;
const invalid = 28;
/** O_APPEND of Emscripten's C library. */
const append = 0o2000;
/** Where a tree of the owner's appears in a process. */
export interface Mounted {
  readonly mountPoint: string;
  /** Inode of the tree's root (`roots.ts`). */
  readonly root: number;
  /** The process's umask at this moment: Emscripten keeps none. */
  readonly umask: () => number;
}

/**
 * Mounts files of the sandbox in a process's interpreter. Nothing is cached: each lookup asks the owner, so
 * that what another process changed is seen at once.
 *
 * Known limits: no hard links; access times are not kept; `mmap` of a file is refused (ENODEV), because
 * a copy would silently not be shared.
 */
export function mountFiles(
  FS: EmscriptenFileSystem,
  channel: Channel,
  { mountPoint, root, umask }: Mounted,
): void {
  const check = (result: number): number => {
    if (result < 0) throw new FS.ErrnoError(-result);
    return result;
  };
  const inodeOf = (node: FileSystemNode): number => node.inode ?? 0;
  const withNames = (firstLength: number, ...names: readonly string[]): void => {
    try {
      channel.texts(firstLength, ...names);
    } catch {
      throw new FS.ErrnoError(invalid);
    }
  };

  const createNode = (parent: FileSystemNode | null, name: string, inode: number, mode: number) => {
    const node = FS.createNode(parent, name, mode);
    if (parent) FS.hashRemoveNode(node);
    return Object.assign(node, { inode, node_ops: nodeOperations, stream_ops: streamOperations });
  };
  const answeredNode = (parent: FileSystemNode, name: string): FileSystemNode =>
    createNode(parent, name, channel.slot.args[0] ?? 0, channel.slot.args[1] ?? 0);

  const attributes = (inode: number): FileStatusBlock => {
    check(channel.call(operation.attributes, inode));
    const [, mode = 0, size = 0, modified = 0, changed = 0] = channel.slot.args;
    const mtime = new Date(modified);
    return {
      dev: device,
      ino: inode,
      mode,
      nlink: 1,
      uid: 0,
      gid: 0,
      rdev: 0,
      size,
      atime: mtime,
      mtime,
      ctime: new Date(changed),
      blksize: 4096,
      blocks: Math.ceil(size / 512),
    };
  };
  const setAttributes = (inode: number, { mode, size, mtime }: FileAttributes): void => {
    const which =
      (mode === undefined ? 0 : attribute.mode) |
      (size === undefined ? 0 : attribute.size) |
      (mtime === undefined ? 0 : attribute.mtime);
    if (which)
      check(channel.call(operation.setAttributes, inode, which, mode ?? 0, size ?? 0, Number(mtime ?? 0)));
  };

  const nodeOperations: NodeOperations = {
    getattr: (node) => attributes(inodeOf(node)),
    setattr(node, values) {
      // `open` makes files with mode 0777 and then gives this very node the mode that was asked for.
      const masked = node.justMade && values.mode !== undefined;
      node.justMade = false;
      setAttributes(inodeOf(node), masked ? { ...values, mode: (values.mode ?? 0) & ~umask() } : values);
      if (values.mode !== undefined) node.mode = values.mode;
    },
    lookup(parent, name) {
      withNames(1, name);
      check(channel.call(operation.lookup, inodeOf(parent)));
      return answeredNode(parent, name);
    },
    mknod(parent, name, mode) {
      withNames(2, name);
      check(channel.call(operation.make, inodeOf(parent), mode & ~umask()));
      return Object.assign(answeredNode(parent, name), { justMade: true });
    },
    rename(node, directory, name) {
      withNames(2, node.name, name);
      check(channel.call(operation.rename, inodeOf(node.parent), inodeOf(directory)));
      // Emscripten now enters the node in its name table; under a name that no lookup asks for it
      // cannot hide what other processes put in its place.
      node.name = `${name}\0`;
    },
    unlink(parent, name) {
      withNames(1, name);
      check(channel.call(operation.unlink, inodeOf(parent)));
    },
    rmdir(parent, name) {
      withNames(1, name);
      check(channel.call(operation.removeDirectory, inodeOf(parent)));
    },
    readdir(node) {
      const text = decodeShared(channel.payload(check(channel.call(operation.readDirectory, inodeOf(node)))));
      return [".", "..", ...(text === "" ? [] : text.split("\0"))];
    },
    symlink(parent, name, target) {
      withNames(1, name, target);
      check(channel.call(operation.symlink, inodeOf(parent)));
      return answeredNode(parent, name);
    },
    readlink: (node) => decodeShared(channel.payload(check(channel.call(operation.readLink, inodeOf(node))))),
    statfs() {
      check(channel.call(operation.usage, root));
      const [used = 0, quota = 0] = channel.slot.args;
      const blocks = Math.floor(quota / 4096);
      const free = Math.max(0, Math.floor((quota - used) / 4096));
      return { bsize: 4096, frsize: 4096, blocks, bfree: free, bavail: free };
    },
  };

  const transfer = (length: number, piece: (done: number, size: number) => number): number => {
    let done = 0;
    while (done < length) {
      const size = piece(done, Math.min(length - done, slotBytes));
      if (size === 0) break;
      done += size;
    }
    return done;
  };

  const inodeOfStream = (stream: FileSystemStream): number => inodeOf(stream.node);
  const streamOperations: StreamOperations = {
    getattr: (stream) => attributes(inodeOfStream(stream)),
    setattr: (stream, values) => setAttributes(inodeOfStream(stream), values),
    open(stream) {
      check(channel.call(operation.open, inodeOfStream(stream)));
    },
    dup(stream) {
      check(channel.call(operation.open, inodeOfStream(stream)));
    },
    close(stream) {
      channel.call(operation.close, inodeOfStream(stream));
    },
    fsync: (stream) => check(channel.call(operation.flush, inodeOfStream(stream))),
    read(stream, buffer, offset, length, position) {
      return transfer(length, (done, size) => {
        const count = check(channel.call(operation.read, inodeOfStream(stream), position + done, size));
        buffer.set(channel.slot.data.subarray(0, count), offset + done);
        return count;
      });
    },
    write(stream, buffer, offset, length, position) {
      return transfer(length, (done, size) => {
        channel.slot.data.set(buffer.subarray(offset + done, offset + done + size));
        const appends = (stream.flags & append) !== 0;
        const at = appends ? endOfFile : position + done;
        const count = channel.call(operation.write, inodeOfStream(stream), at, size);
        // Where the file ended then: Emscripten looked before, and adds the length when all is written.
        if (appends && count > 0) stream.position = (channel.slot.args[0] ?? 0) - done;
        // As write(2): what fitted counts; the error comes with the next attempt.
        return count < 0 && done > 0 ? 0 : check(count);
      });
    },
    llseek(stream, offset, whence) {
      const base = whence === 1 ? stream.position : whence === 2 ? attributes(inodeOfStream(stream)).size : 0;
      if (base + offset < 0) throw new FS.ErrnoError(invalid);
      return base + offset;
    },
  };

  FS.mkdirTree(mountPoint);
  FS.mount({ mount: () => createNode(null, "/", root, directoryMode) }, {}, mountPoint);
}
