/**
 * Error numbers as Emscripten's C library has them (WASI numbering), by the name that POSIX gives them.
 * Over shared memory and to Python they travel negated; everywhere else by name.
 */
export const errno = {
  EACCES: 2,
  EADDRINUSE: 3,
  EAGAIN: 6,
  EBADF: 8,
  ECHILD: 12,
  ECONNREFUSED: 14,
  ECONNRESET: 15,
  EEXIST: 20,
  EINTR: 27,
  EINVAL: 28,
  EIO: 29,
  EISDIR: 31,
  ELOOP: 32,
  ENAMETOOLONG: 37,
  ENETUNREACH: 40,
  ENODEV: 43,
  ENOENT: 44,
  ENOSPC: 51,
  ENOSYS: 52,
  ENOTDIR: 54,
  ENOTEMPTY: 55,
  EPERM: 63,
  ESRCH: 71,
} as const;

export type ErrorName = keyof typeof errno;

const messages: Readonly<Partial<Record<ErrorName, string>>> = {
  EACCES: "permission denied",
  EEXIST: "file already exists",
  EINVAL: "invalid argument",
  EISDIR: "illegal operation on a directory",
  ELOOP: "too many symbolic links encountered",
  ENAMETOOLONG: "name too long",
  ENOENT: "no such file or directory",
  ENOSPC: "no space left in the sandbox: delete files to make room",
  ENOTDIR: "not a directory",
  ENOTEMPTY: "directory not empty",
};

/** A file operation that failed; worded like Node's own file errors, because the npm client shows them. */
export class FileError extends Error {
  readonly code: ErrorName;
  readonly operation: string;
  readonly path: string;
  constructor(code: ErrorName, operation: string, path: string) {
    super(`${code}: ${messages[code] ?? "file operation failed"}, ${operation} '${path}'`);
    this.name = "FileError";
    this.code = code;
    this.operation = operation;
    this.path = path;
  }
}
