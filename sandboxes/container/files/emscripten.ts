/** The part of Emscripten's file system (`FS`) that a mounted file system touches; it ships no types. */

export interface FileSystemNode {
  readonly id: number;
  name: string;
  parent: FileSystemNode;
  mode: number;
  node_ops: NodeOperations;
  stream_ops: StreamOperations;
  /** Ours: the owner's inode number. */
  inode?: number;
  /** Ours: made by this very node, whose mode `open` is about to set once more. */
  justMade?: boolean;
}

export interface FileSystemStream {
  readonly node: FileSystemNode;
  readonly flags: number;
  position: number;
}

export interface FileAttributes {
  readonly mode?: number;
  readonly size?: number;
  readonly mtime?: number | Date;
}

export interface FileStatusBlock {
  readonly dev: number;
  readonly ino: number;
  readonly mode: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly rdev: number;
  readonly size: number;
  readonly atime: Date;
  readonly mtime: Date;
  readonly ctime: Date;
  readonly blksize: number;
  readonly blocks: number;
}

export interface NodeOperations {
  getattr(node: FileSystemNode): FileStatusBlock;
  setattr(node: FileSystemNode, attributes: FileAttributes): void;
  lookup(parent: FileSystemNode, name: string): FileSystemNode;
  mknod(parent: FileSystemNode, name: string, mode: number): FileSystemNode;
  rename(node: FileSystemNode, directory: FileSystemNode, name: string): void;
  unlink(parent: FileSystemNode, name: string): void;
  rmdir(parent: FileSystemNode, name: string): void;
  readdir(node: FileSystemNode): string[];
  symlink(parent: FileSystemNode, name: string, target: string): FileSystemNode;
  readlink(node: FileSystemNode): string;
  statfs(): Readonly<Record<string, number>>;
}

export interface StreamOperations {
  getattr(stream: FileSystemStream): FileStatusBlock;
  setattr(stream: FileSystemStream, attributes: FileAttributes): void;
  open(stream: FileSystemStream): void;
  close(stream: FileSystemStream): void;
  dup(stream: FileSystemStream): void;
  fsync(stream: FileSystemStream): number;
  read(
    stream: FileSystemStream,
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): number;
  write(
    stream: FileSystemStream,
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): number;
  llseek(stream: FileSystemStream, offset: number, whence: number): number;
}

export interface EmscriptenFileSystem {
  readonly ErrnoError: new (errno: number) => Error;
  createNode(parent: FileSystemNode | null, name: string, mode: number): FileSystemNode;
  hashRemoveNode(node: FileSystemNode): void;
  lookupNode(parent: FileSystemNode, name: string): FileSystemNode;
  mkdirTree(path: string): void;
  mount(type: { mount(): FileSystemNode }, options: object, mountPoint: string): unknown;
  open(path: string, flags: number | string, mode?: number): unknown;
  getStream(descriptor: number): FileSystemStream | null;
}
