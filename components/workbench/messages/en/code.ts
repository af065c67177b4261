import type { WhyLight } from "../../../settings/editor/device.ts";
import type { Notice } from "../../files/notices.ts";

/** Files and editor. */
export const code = {
  menu: "Files ▾",
  files: "Files",
  filesOf: (name: string) => `Files of ${name}`,
  newFile: "New file…",
  add: "Add from this computer…",
  rename: (path: string) => `Rename ${path}…`,
  remove: (path: string) => `Delete ${path}…`,
  toAdd: "Files to add",
  newTitle: "New file",
  create: "Create",
  renameTitle: "Rename file",
  renameAction: "Rename",
  removeTitle: (path: string) => `Delete ${path}?`,
  removeText: "The file goes for good; only a reset brings the lesson’s own files back.",
  removeAction: "Delete",
  path: "Path within the project",
  openFiles: (name: string) => `Open files of ${name}`,
  closeFile: (path: string) => `Close ${path}`,
  readOnly: (path: string) => `${path}, read only`,
  openOne: "Open a file from the list.",
  binary: (path: string, bytes: number) =>
    `${path} is a binary file (${bytes.toLocaleString()} bytes). It is kept as it is.`,
  reading: (path: string) => `Reading ${path}…`,
  gone: (path: string) => `${path} is gone.`,
  binaryWritten: (path: string, bytes: number) =>
    `${path} is a binary file (${bytes.toLocaleString()} bytes) that a program wrote.`,
  written: "A program wrote this file.",
  writtenLong: "The beginning of a long file that a program wrote.",
  edit: "Edit",
  editOf: (path: string) => `Edit ${path}`,
  keys: "Keys",
  tab: (indents: boolean) => `Tab key: ${indents ? "indents" : "moves on"}`,
  lint: "Lint",
  types: "Types",
  helper: {
    loading: "loading…",
    ready: "ready",
    off: (reason: string) => `off, ${reason}`,
    failed: (reason: string) => `failed, reload the page to try again (${reason})`,
    /** Reasons for “off” and “failed”. */
    untouched: "loads when you edit",
    youSwitchedOff: "you switched it off",
    light: {
      "little data": "you asked for little data",
      "little memory": "little memory",
      "small device": "small device",
    } satisfies Record<WhyLight, string> as Readonly<Record<WhyLight, string>>,
    noWorker: "its worker could not be loaded",
    notUnderstood: "its worker sent what nobody understands",
    switchedOff: "it was switched off",
    noParts: (status: number) => `the site answers ${status} for the parts of the editor`,
  },
  saved: "Saved",
  saving: "Saving…",
  replaced: "The files were replaced.",
  undo: "Undo",
  understood: "Understood",
  notice: (notice: Notice) => {
    const { path, from } = notice;
    if (notice.kind === "merged")
      return from === "tab"
        ? `“${path}” was changed in another tab too. Both changes are in it now.`
        : `The lesson’s “${path}” has changed since you began. The changes are in your file now.`;
    return from === "tab"
      ? `“${path}” was changed in another tab too, in the same lines. This tab’s text is saved; the other’s is kept as “${notice.name}”.`
      : `The lesson’s “${path}” has changed since you began, in lines that you changed too. Your text stays; the lesson’s is kept as “${notice.name}”.`;
  },
  storage: {
    copy: "This lesson is open in another tab, which keeps its database and uploads.",
    copyAdvice:
      "This tab works on a copy of them that goes when you close it; your edits are kept in both. To go on here, close the other tab and reload this page.",
    full: "The browser’s storage is full.",
    fullAdvice:
      "Programs that write files get the error ENOSPC (“No space left on device”). All that was written before is kept. Delete files of the project, reset a lesson, or free space on this device.",
    failed: "The browser does not keep what programs write.",
    failedAdvice: (message: string) =>
      `Databases and uploads last until you close this page; your edits are kept. (${message})`,
  },
};
