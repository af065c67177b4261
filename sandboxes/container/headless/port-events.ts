import type { ClientListeners } from "./events.ts";

export interface PortSource {
  /** Calls back when a port opens or closes. */
  onPort(listener: (port: number, type: "open" | "close") => void): unknown;
  urlOf(port: number): string;
  /** Resolves when previews of the port will be answered. */
  openBridge(port: number): Promise<void>;
}

/**
 * Tells the page of ports. One that opened is told when its previews are answered, which takes a while:
 * it may have closed by then, or be told anew by a later opening, and then this opening is told no more.
 */
export function announcePorts(
  { onPort, urlOf, openBridge }: PortSource,
  listeners: Pick<ClientListeners, "emit">,
): void {
  /** The last opening of each port that is open. */
  const openings = new Map<number, symbol>();
  const announced = new Set<number>();

  const open = async (port: number) => {
    const opening = Symbol(port);
    openings.set(port, opening);
    const problem = await openBridge(port).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (openings.get(port) !== opening) return;
    announced.add(port);
    listeners.emit("port", port, "open", urlOf(port));
    // Without a bridge the server runs all the same and can be reached through `http-client`.
    if (problem === null) listeners.emit("server-ready", port, urlOf(port));
    else listeners.emit("error", { message: problem });
  };

  onPort((port, type) => {
    if (type === "open") {
      void open(port);
      return;
    }
    openings.delete(port);
    if (announced.delete(port)) listeners.emit("port", port, "close", urlOf(port));
  });
}
