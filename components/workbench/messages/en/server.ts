import type { HttpFailure } from "../../../../sandboxes/contract/types.ts";

/** Why a server does not run, or does not answer; and how a conversation with it stands. */
export const server = {
  portClosed: (port: number, seconds: number) =>
    `The server has not opened port ${port} within ${seconds} seconds. Does it wait for something at its start?`,
  ended: (code: number) => `The server ended by itself, with exit code ${code}. The console tells more.`,
  before: (command: string, code: number) =>
    `\`${command}\`, which comes before the server, ended with exit code ${code}. The console tells more.`,
  consoleEnd: (command: string | null, code: number) =>
    `${command ?? "The server"} ended, exit code ${code}.`,
  notRunning: "The server does not run.",
  stopped: "The server was stopped.",
  failures: {
    refused: "Nobody listens on the server's port. Is it still starting? See the console.",
    timeout: "No answer came in time. A loop that does not end, or a wait without limit, does this.",
    closed: "The server closed the connection without an answer. See the console.",
    malformed: "What came back is no HTTP.",
    aborted: "The request was cancelled.",
  } satisfies Record<HttpFailure["code"], string> as Readonly<Record<HttpFailure["code"], string>>,
  path: "The path begins with “/”.",
  header: (line: string) => `“${line}” is no header: write “Name: value”.`,
  socket: {
    notOpen: "The socket is not open.",
    noConnection: (reason: string) => `No connection came about: ${reason}`,
    refused: (status: number) => `The server refused the handshake with ${status}.`,
    hints: {
      403: "A server that closes before it accepts, or whose check of the origin fails, answers so.",
      404: "No WebSocket route has this path; runserver serves none at all.",
    } as Readonly<Record<number, string>>,
    idle: "Not connected.",
    connecting: "Connecting…",
    open: "Open.",
    openWith: (protocol: string) => `Open, with the subprotocol ${protocol}.`,
    closed: (code: number, meaning: string) => `Closed with code ${code}: ${meaning}.`,
    reason: (reason: string) => `Reason: ${reason}.`,
    /** What a close code says (RFC 6455 section 7.4.1 and IANA's registry). */
    meanings: {
      1000: "normal closure",
      1001: "one side goes away",
      1002: "protocol error",
      1003: "a kind of data that is not accepted",
      1005: "no code was given",
      1006: "the connection was lost without a close frame",
      1007: "data that does not fit its type",
      1008: "policy violation",
      1009: "a message that is too big",
      1011: "an error in the server",
      1012: "the server restarts",
      1013: "try again later",
    } as Readonly<Record<number, string>>,
    ownCode: "a code of the application’s own",
    unknownCode: "a code without a known meaning",
    noJson: (why: string) => `This is no JSON.${why}`,
    noBytes: "Write bytes as pairs of hexadecimal digits: “00 ff 10”.",
    characters: (count: number) => `${count.toLocaleString()} characters`,
    bytes: (count: number) => `${count} bytes`,
  },
};
