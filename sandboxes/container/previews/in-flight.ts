/** A request without an answer yet. */
interface Flight {
  readonly method: string;
  readonly url: string;
  readonly abort: AbortController;
}

/**
 * Requests that pages wait for. No browser tells a service worker that a page gave up before the answer
 * (Chromium 156 leaves `event.request.signal` alone), so the page's own script does; from the answer on,
 * the browser cancels its body. Limit: a navigation that is abandoned before its answer is not noticed.
 */
export class InFlight {
  readonly #flights = new Map<string, Set<Flight>>();

  /** Carries out `work` with a signal that tells when the page has given up. */
  async during<T>(
    clientId: string,
    { method, url }: Pick<Request, "method" | "url">,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const flight: Flight = { method, url, abort: new AbortController() };
    const flights = this.#flights.get(clientId) ?? new Set();
    this.#flights.set(clientId, flights.add(flight));
    try {
      return await work(flight.abort.signal);
    } finally {
      flights.delete(flight);
      if (flights.size === 0) this.#flights.delete(clientId);
    }
  }

  /** The page gave up one request, any one of equal ones; with null, all of them. */
  leave(clientId: string, request: Pick<Flight, "method" | "url"> | null): void {
    const flights = [...(this.#flights.get(clientId) ?? [])];
    const left = request
      ? flights.filter(({ method, url }) => method === request.method && url === request.url).slice(-1)
      : flights;
    for (const { abort } of left) abort.abort();
  }
}
