/**
 * The part of a service worker's global scope that is used here. TypeScript's "webworker" library cannot
 * be loaded beside "dom", which every other file needs.
 */
export interface WindowClient {
  readonly id: string;
  readonly url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

export interface WorkerFetchEvent extends Event {
  readonly request: Request;
  /** Of the page or worker that asks; "" for a navigation. */
  readonly clientId: string;
  respondWith(response: Response | Promise<Response>): void;
}

export interface WorkerMessageEvent extends Omit<MessageEvent<unknown>, "source"> {
  readonly source: WindowClient | null;
  waitUntil(work: Promise<unknown>): void;
}

export interface WorkerLifecycleEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface EventMap {
  readonly install: WorkerLifecycleEvent;
  readonly activate: WorkerLifecycleEvent;
  readonly fetch: WorkerFetchEvent;
  readonly message: WorkerMessageEvent;
}

export interface ServiceWorkerScope {
  readonly location: Location;
  readonly clients: {
    get(id: string): Promise<WindowClient | undefined>;
    matchAll(options: {
      readonly includeUncontrolled: boolean;
      readonly type: "window";
    }): Promise<readonly WindowClient[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof EventMap>(type: K, listener: (event: EventMap[K]) => void): void;
}
