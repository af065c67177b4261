import type { Copies } from "./copies.ts";
import type { OfflineFetchEvent, OfflineScope } from "./worker-scope.ts";

/** Milliseconds for a page to begin to arrive, where there is a copy: a network that hangs is as good as none. */
const patience = 4_000;

/** Small files that no cache of the browser keeps, at the top of an origin: `/hosts.json`, `/search.json`. */
const settings = /^\/[\w-]+\.json$/;

interface Options {
  readonly scope: OfflineScope;
  readonly copies: Copies;
  /** The page that is shown in place of one that is not kept; none where there is no such page. */
  readonly fallback?: string;
}

/**
 * Answers an origin's own requests. Online the network answers pages, and everything else passes by: the browser's own
 * cache and what it compiled stay in use. Once a page could not be had, or the browser knows that it is offline, the
 * copies answer.
 * @returns a listener of "fetch"; what it does not answer goes its usual way
 */
export function answerFromCopies({ scope, copies, fallback }: Options): (event: OfflineFetchEvent) => void {
  /** Whether the last page had to come from a copy. Forgotten when the worker is stopped, and then found out again. */
  let cut = false;

  const page = async (request: Request): Promise<Response> => {
    const copy = () => copies.find(new URL(request.url).pathname, { ignoreSearch: true });
    try {
      const answer = await inTime(fetch(request), async () => (await copy()) !== undefined);
      cut = false;
      return answer;
    } catch (error) {
      cut = true;
      const kept = (await copy()) ?? (fallback ? await copies.find(fallback) : undefined);
      if (kept) return kept;
      throw error;
    }
  };

  /** The server's word while it is to be had. */
  const setting = (request: Request): Promise<Response> =>
    fetch(request).catch(async (error: unknown) => {
      const kept = await copies.find(request.url);
      if (kept) return kept;
      throw error;
    });

  const file = async (request: Request): Promise<Response> =>
    (await copies.find(request.url)) ?? fetch(request);

  return (event) => {
    const { request } = event;
    if (request.method !== "GET" || new URL(request.url).origin !== scope.location.origin) return;
    if (request.mode === "navigate") event.respondWith(page(request));
    else if (settings.test(new URL(request.url).pathname)) event.respondWith(setting(request));
    // The router's own data is not kept: it asks for the page when it gets none.
    else if ((cut || !scope.navigator.onLine) && !request.headers.has("rsc"))
      event.respondWith(file(request));
  };
}

/** Rejects when the answer takes longer than {@link patience} and there is another. */
async function inTime(answer: Promise<Response>, other: () => Promise<boolean>): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(async () => {
      if (await other()) reject(new Error("The network takes too long."));
    }, patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
