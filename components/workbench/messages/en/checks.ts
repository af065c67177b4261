/** Checks and what they tell; handing them in. */
export const checks = {
  run: "Run checks",
  stop: "Stop",
  again: "Same inputs again",
  afterPause: "Run after each pause",
  seed: "Inputs from seed",
  log: "Results as they come",
  verdicts: { passed: "Passed", failed: "Failed", unavailable: "Not run" },
  open: "Not run yet",
  expected: "Expected",
  received: "Received",
  /** A result, read aloud: verdict, place among all, sentence. */
  told: (verdict: string, at: number, all: number, sentence: string) =>
    `${verdict}, ${at} of ${all}: ${sentence}`,
  why: (expected: string, received: string) => `Expected: ${expected}. Received: ${received}.`,
  running: "Checks are running.",
  passed(passed: number, all: number): string {
    if (passed < all) return `${passed} of ${all} checks passed.`;
    return all === 1 ? "The check passed." : `All ${all} checks passed.`;
  },
  unavailable: (reason: string) => `The checks could not run. ${reason}`,
  hint: (shown: number, all: number) => `${shown === 0 ? "Hint" : "Next hint"} (${shown + 1} of ${all})`,
  requests: (count: number) => (count === 1 ? "1 request" : `${count} requests`),
  commands: (count: number) => (count === 1 ? "1 command" : `${count} commands`),
  sockets: (count: number) => (count === 1 ? "1 WebSocket" : `${count} WebSockets`),
  stillRunning: "It was still running.",
  exit: (code: number) => `Exit code ${code}.`,
  openSocket: "Open as WebSocket",
  openRequest: "Open as request",
  assigned: (name: string) => `Assigned in ${name}`,
  due: (time: string) => `, due ${time}`,
  submit: "Submit",
  submitting: "Submitting…",
  stored: (repeated: boolean, attempt: number) =>
    `${repeated ? "These files were stored already" : "Stored"} as attempt ${attempt}, receipt `,
  unanswered:
    "The server did not answer. Your files are safe in this browser: submit again, which does no harm if they had arrived.",
  grade: "See its grade",
};
