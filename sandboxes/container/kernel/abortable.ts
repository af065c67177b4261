import type { Connection } from "../network/connection.ts";

/** Rejects with the signal's reason; a connection that comes too late is reset. */
export async function abortable(connecting: Promise<Connection>, signal: AbortSignal): Promise<Connection> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  connecting.then(
    (connection) => signal.aborted && connection.reset(),
    () => undefined,
  );
  return Promise.race([connecting, aborted]);
}
