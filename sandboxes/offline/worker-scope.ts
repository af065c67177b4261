/**
 * The part of a service worker's global scope that is used here. TypeScript's "webworker" library cannot
 * be loaded beside "dom", which every other file needs.
 */
export interface OfflineFetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Response | Promise<Response>): void;
}

export interface OfflineMessageEvent extends Omit<MessageEvent<unknown>, "source"> {
  readonly source: { postMessage(message: unknown): void } | null;
  waitUntil(work: Promise<unknown>): void;
}

interface EventMap {
  readonly install: Event & { waitUntil(work: Promise<unknown>): void };
  readonly fetch: OfflineFetchEvent;
  readonly message: OfflineMessageEvent;
}

export interface OfflineScope {
  readonly location: Location;
  readonly navigator: { readonly onLine: boolean };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof EventMap>(type: K, listener: (event: EventMap[K]) => void): void;
}
