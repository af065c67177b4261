import { CheckFailed, CommandFailure, NotPossibleHere, SocketFailure } from "./failures.ts";
import { lastLines } from "./read.ts";
import { HttpFailure } from "./types.ts";

/** Whose fault it was: the learner's program (expected, received) or nobody's (reason). */
export type Verdict =
  | { readonly expected: string; readonly received: string; readonly mistake?: string }
  | { readonly reason: string };

/** Words what a check has thrown for a learner. */
export function judge(error: unknown): Verdict {
  if (error instanceof CheckFailed) {
    const { expected, received, mistake } = error;
    return { expected, received, ...(mistake !== undefined && { mistake }) };
  }
  if (error instanceof HttpFailure) return judgeHttp(error);
  if (error instanceof SocketFailure) return judgeSocket(error);
  if (error instanceof CommandFailure) return judgeCommand(error);
  if (error instanceof NotPossibleHere) return { reason: error.message };
  return { reason: `The check itself broke: ${error instanceof Error ? error.message : String(error)}` };
}

const stopped: Verdict = { reason: "Stopped before it ended." };
const nobody: Verdict = { reason: "No server answers on this port. Start it, then check again." };

function judgeHttp(failure: HttpFailure): Verdict {
  switch (failure.code) {
    case "refused":
      return nobody;
    case "aborted":
      return stopped;
    case "timeout":
      return {
        expected: "an answer in time",
        received: "none: the server took the request and went on for too long. Look for a loop or a wait.",
      };
    case "closed":
      return {
        expected: "an answer",
        received: "none: the server closed the connection. The console shows whether it ended with an error.",
      };
    case "malformed":
      return { expected: "an HTTP response", received: `bytes that are none: ${failure.message}` };
  }
}

function judgeSocket(failure: SocketFailure): Verdict {
  switch (failure.code) {
    case "refused":
      return failure.status === null
        ? nobody
        : { expected: "an open WebSocket", received: `a refusal: ${failure.message}` };
    case "aborted":
      return stopped;
    case "timeout":
      return { expected: "a message in time", received: `none: ${failure.message}` };
    case "closed":
      return { expected: "a message", received: `the end of the WebSocket: ${failure.message}` };
  }
}

function judgeCommand({ code, command, output, message }: CommandFailure): Verdict {
  const printed = output.trim() === "" ? "It printed nothing." : `It printed last: ${lastLines(output, 6)}`;
  switch (code) {
    case "aborted":
      return stopped;
    case "timeout":
      return { expected: `\`${command}\` ends`, received: `it was still running. ${printed}` };
    case "ended":
      return { expected: `\`${command}\` goes on running`, received: `${message}. ${printed}` };
    case "silent":
      return { expected: `\`${command}\` gets ready`, received: `${message}. ${printed}` };
  }
}
