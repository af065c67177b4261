/** What the tree is made of. `mode` is POSIX's: type and permission bits; times are milliseconds since 1970. */
interface Common {
  readonly ino: number;
  mode: number;
  mtime: number;
  ctime: number;
  /** Where it hangs; null when it was unlinked and lives on for those who hold it open. */
  parent: DirectoryInode | null;
  name: string;
  /** How often it is held open. */
  holds: number;
}

export interface FileInode extends Common {
  readonly kind: "file";
  /** May be longer than the file: room to grow. */
  data: Uint8Array;
  size: number;
}
export interface DirectoryInode extends Common {
  readonly kind: "directory";
  readonly entries: Map<string, Inode>;
}
export interface SymlinkInode extends Common {
  readonly kind: "symlink";
  readonly target: string;
}
export type Inode = FileInode | DirectoryInode | SymlinkInode;

export const typeMask = 0o170000;
export const directoryType = 0o040000;
export const fileType = 0o100000;
export const symlinkType = 0o120000;

const encoder = new TextEncoder();

export function sizeOf(inode: Inode): number {
  if (inode.kind === "file") return inode.size;
  return inode.kind === "symlink" ? encoder.encode(inode.target).length : 4096;
}

/** An empty file holds no memory. */
export const noData = new Uint8Array(0);

/** Cuts a file's data, or fills it with zeros; leaves room to grow. */
export function resizeData(file: FileInode, size: number): void {
  if (size > file.data.length) {
    // Doubling while small; a quarter more when large, so that the room to grow stays bounded.
    const room = file.data.length < 16e6 ? file.data.length * 2 : file.data.length * 1.25;
    const grown = new Uint8Array(Math.max(size, Math.ceil(room), 512));
    grown.set(file.data.subarray(0, file.size));
    file.data = grown;
  } else if (size < file.size) {
    if (size === 0) file.data = noData;
    else file.data.fill(0, size, file.size);
  }
  file.size = size;
}
