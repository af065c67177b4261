import { FileError } from "../protocol/errno.ts";

/** As the C library words them (strerror). */
const texts: Readonly<Partial<Record<FileError["code"], string>>> = {
  EACCES: "Permission denied",
  EEXIST: "File exists",
  EINVAL: "Invalid argument",
  EISDIR: "Is a directory",
  ELOOP: "Too many levels of symbolic links",
  ENAMETOOLONG: "File name too long",
  ENOENT: "No such file or directory",
  ENOSPC: "No space left on device",
  ENOTDIR: "Not a directory",
  ENOTEMPTY: "Directory not empty",
  EPERM: "Operation not permitted",
};

/** Why something could not be done, in a command's words. */
export function reason(error: unknown): string {
  if (error instanceof FileError) return texts[error.code] ?? "Input/output error";
  return error instanceof Error ? error.message : String(error);
}

/** The command cannot go on; the message is printed behind its name. */
export class CommandError extends Error {
  readonly code: number;
  constructor(message: string, code = 1) {
    super(message);
    this.name = "CommandError";
    this.code = code;
  }
}
