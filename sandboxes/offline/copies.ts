import { type OfflineList, offlineList } from "./list.ts";

/** Entry of a cache whose version is whole. No server answers under this address. */
const seal = "/__kept";
/** How many files are fetched at a time: a reader who does something else meanwhile comes first. */
const lanes = 2;

/** Says how many files of how many are kept. */
export type OnProgress = (kept: number, all: number) => void;

/**
 * Copies of an origin's files, one cache for each version. A version is answered from when it is whole, and only then
 * are the earlier ones deleted: an update that was interrupted leaves what was there.
 */
export class Copies {
  readonly #prefix: string;
  readonly #caches: CacheStorage;
  readonly #fetch: typeof fetch;

  /** @param prefix of the caches' names */
  constructor(prefix: string, stores: CacheStorage, get: typeof fetch) {
    this.#prefix = prefix;
    this.#caches = stores;
    this.#fetch = get;
  }

  /**
   * Keeps what the list names; what is there already is not fetched again.
   * @param address of the list
   * @returns the version that is kept now: without a network, the one that was kept before
   * @throws Error that names the address when something could not be had or there was no room
   */
  async prepare(address: string, onProgress: OnProgress): Promise<string> {
    const list = await this.#request(address, { cache: "no-cache" }).catch(async (error: unknown) => {
      const whole = await this.#wholeVersion();
      if (whole === undefined) throw error;
      return whole;
    });
    if (typeof list === "string") return list;
    const { version, files } = offlineList.parse(await list.json());
    const cache = await this.#caches.open(this.#prefix + version);
    const earlier = (await this.#names()).filter((name) => name !== this.#prefix + version);
    const waiting = [...files];
    let kept = 0;
    const work = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        await this.#keep(cache, file, earlier);
        kept += 1;
        onProgress(kept, files.length);
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
    await cache.put(seal, new Response(version));
    for (const name of earlier) await this.#caches.delete(name);
    return version;
  }

  /** The copy of an address, from the newest version that has one; a question mark and what follows may be left out. */
  async find(url: string, options: { readonly ignoreSearch?: boolean } = {}): Promise<Response | undefined> {
    const names = await this.#names();
    const caches = await Promise.all(names.reverse().map((name) => this.#caches.open(name)));
    const whole = await Promise.all(caches.map((cache) => cache.match(seal)));
    // Those that are whole first: a page of a version that is still coming may need files that are not here.
    const order = [...caches.filter((_, at) => whole[at]), ...caches.filter((_, at) => !whole[at])];
    for (const cache of order) {
      const found = await cache.match(url, { ...options, ignoreVary: true });
      if (found) return found;
    }
    return undefined;
  }

  async #keep(cache: Cache, { url, kind }: OfflineList["files"][number], earlier: readonly string[]) {
    if (await cache.match(url, { ignoreVary: true })) return;
    if (kind === "hashed")
      for (const name of earlier) {
        const copy = await (await this.#caches.open(name)).match(url, { ignoreVary: true });
        if (copy) return cache.put(url, copy);
      }
    const response = await this.#request(url, {
      // The server puts a page's policy together for those who ask for a document.
      headers: kind === "page" ? { accept: "text/html" } : {},
      cache: kind === "hashed" ? "default" : "no-cache",
      priority: "low",
    });
    try {
      await cache.put(url, response);
    } catch (cause) {
      throw new Error("There is not enough room in this browser's storage.", { cause });
    }
  }

  async #request(url: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await this.#fetch(url, init);
    } catch (cause) {
      throw new Error(`${url} could not be loaded.`, { cause });
    }
    if (!response.ok || response.redirected)
      throw new Error(`${url} could not be loaded: status ${response.status}.`);
    return response;
  }

  async #wholeVersion(): Promise<string | undefined> {
    for (const name of (await this.#names()).reverse()) {
      const sealed = await (await this.#caches.open(name)).match(seal);
      if (sealed) return sealed.text();
    }
    return undefined;
  }

  /** In the order in which they were made. */
  async #names(): Promise<string[]> {
    return (await this.#caches.keys()).filter((name) => name.startsWith(this.#prefix));
  }
}
