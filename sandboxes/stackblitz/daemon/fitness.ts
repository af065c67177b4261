/** What is looked at of the Node that the host runs in, so that a test can give another. */
export interface Surroundings {
  readonly WebAssembly: object;
  readonly SharedArrayBuffer: unknown;
  readonly Atomics: unknown;
  readonly Worker: unknown;
  readonly createServer: unknown;
}

/**
 * Names what the Node host needs and does not find; empty when all is there. Asked by what is there and not
 * by Node's version: in a WebContainer the engine is the browser's, whatever version its Node has.
 */
export function missingHere(surroundings: Surroundings): string[] {
  const needs: readonly (readonly [string, boolean])[] = [
    [
      "WebAssembly stack switching (JSPI: Chrome or Edge 137, Node 24)",
      "Suspending" in surroundings.WebAssembly,
    ],
    ["shared memory (SharedArrayBuffer)", typeof surroundings.SharedArrayBuffer === "function"],
    ["waiting on shared memory (Atomics.wait)", has(surroundings.Atomics, "wait")],
    ["worker_threads", typeof surroundings.Worker === "function"],
    ["TCP servers (net.createServer)", typeof surroundings.createServer === "function"],
  ];
  return needs.filter(([, present]) => !present).map(([what]) => what);
}

function has(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && name in value;
}
