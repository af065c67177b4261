import type { ServerStatus } from "../../server/status.ts";
import type { Pane } from "../../session/view.ts";

/** The frame of a workbench: its panes, its server, what it waits for. */
export const bench = {
  region: (name: string) => `${name} workbench`,
  framework: "Framework",
  sideBySide: "Side by side",
  fileList: (name: string) => `File list of ${name}`,
  editorSize: "Size of the editor",
  panes: {
    files: "Files",
    code: "Code",
    request: "Request",
    preview: "Preview",
    network: "Network",
    data: "Data",
    console: "Console",
    terminal: "Terminal",
    xray: "X-ray",
    problems: "Problems",
    checks: "Checks",
  } satisfies Record<Pane, string> as Readonly<Record<Pane, string>>,
  panesOf: (name: string) => `Panes of ${name}`,
  status: {
    stopped: "Not running",
    starting: "Starting…",
    running: "Running",
    restarting: "Reloading…",
    failed: "Failed",
  } satisfies Record<ServerStatus["kind"], string> as Readonly<Record<ServerStatus["kind"], string>>,
  waits: "Waits for an edit",
  run: "Run",
  runOf: (name: string) => `Run ${name}`,
  stop: "Stop",
  stopOf: (name: string) => `Stop ${name}`,
  reset: "Reset",
  resetOf: (name: string) => `Reset the files of ${name}`,
  resetTitle: (name: string) => `Reset the ${name} project?`,
  resetText:
    "All its files become as the lesson gave them; files that you added go, and so do databases and other files that programs wrote. The server is stopped. You can undo this until you leave the page.",
  resetAction: "Reset the files",
  place: (file: string, line: number) => `${file}, line ${line}`,
  triesAgain: "Edit the file: the server tries again by itself.",
  pressRun: "Mend it, then press Run.",
  /** What the sandbox is doing, by the English name of the stage; another is said as it is. */
  stages: {} as Readonly<Record<string, string>>,
  unable: "The servers cannot run in this browser.",
  unableText:
    "You can read the lesson and edit the code; Run, requests and checks will not work. What is missing:",
  reload: "Reload the page",
  cancel: "Cancel",
  close: "Close",
  copied: "Copied.",
  notCopied: "The browser does not let this page copy.",
};
