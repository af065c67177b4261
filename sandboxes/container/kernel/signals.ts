/** Signals by number, as Linux numbers them. */
export const signal = { hangup: 1, interrupt: 2, quit: 3, kill: 9, pipe: 13, terminate: 15 } as const;

/** The exit code by which a shell says that a signal ended a process. */
export function exitCodeOf(number: number): number {
  return 128 + number;
}

/** What a shell says of a process that died of a memory fault: our workers' crash. */
export const crashed = 139;

const controlC = 3;

/**
 * What a terminal does with typed bytes: Ctrl-C interrupts, and what was typed before it and not yet
 * sent is forgotten.
 */
export function cook(bytes: Uint8Array): { readonly interrupts: number; readonly rest: Uint8Array } {
  let interrupts = 0;
  let start = 0;
  bytes.forEach((byte, index) => {
    if (byte !== controlC) return;
    interrupts++;
    start = index + 1;
  });
  return { interrupts, rest: bytes.subarray(start) };
}
