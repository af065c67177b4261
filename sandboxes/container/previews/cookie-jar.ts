import { type Cookie, parseSetCookie } from "set-cookie-parser";
import type { VisibleCookie } from "../protocol/preview.ts";
import { defaultPath, serializeCookies } from "./cookie-path.ts";

/**
 * The cookies of one server. A service worker can neither read Cookie nor store Set-Cookie, so the jar
 * lives with the headless page; rules as RFC 6265bis (draft 20), section numbers in the code.
 *
 * Everything in a sandbox is one site, so SameSite never withholds a cookie here; it is still checked
 * where a browser would refuse to store one. On purpose a jar a port, where browsers share one a host: two projects
 * that both call their session `sessionid` log nobody out.
 */

/** Section 5.6: name and value together, in bytes. */
const MAXIMUM_BYTES = 4096;
/** As many as Chromium keeps for a host. */
const MAXIMUM_COOKIES = 180;
/** Section 5.5: a cookie is kept for at most 400 days, in milliseconds. */
const LONGEST_LIFE = 400 * 86_400_000;

interface StoredCookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly httpOnly: boolean;
  /** Milliseconds since 1970; infinite for a session cookie. */
  readonly expires: number;
  readonly created: number;
}

/** Where a Set-Cookie came from: scripts may neither set nor replace HttpOnly cookies (5.7, steps 12, 23). */
export type CookieSource = "http" | "script";

export class CookieJar {
  readonly #cookies = new Map<string, StoredCookie>();
  readonly #now: () => number;
  #sequence = 0;

  /** @param now clock in milliseconds since 1970 */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Stores, replaces or removes one cookie. What a browser would refuse is ignored.
   *
   * @param line value of one Set-Cookie header, or what a script assigned to `document.cookie`
   * @param requestPath path of the request or page
   * @returns whether the jar changed
   */
  set(line: string, requestPath: string, source: CookieSource): boolean {
    const [cookie] = parseSetCookie(line, { decodeValues: false, split: false });
    if (!cookie || (!cookie.name && !cookie.value)) return false;
    const { name, value } = cookie;
    // 5.7, step 1: control characters other than tab.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
    if (/[\x00-\x08\x0a-\x1f\x7f]/.test(line)) return false;
    if (new TextEncoder().encode(name + value).byteLength > MAXIMUM_BYTES) return false;
    if (cookie.domain && !/^\.?localhost$/i.test(cookie.domain)) return false;
    if (cookie.sameSite?.toLowerCase() === "none" && !cookie.secure) return false;
    // Partitioned cookies (CHIPS): with one site there is one partition, so that no more is left of them.
    if (cookie.partitioned && !cookie.secure) return false;
    const path = cookie.path?.startsWith("/") ? cookie.path : defaultPath(requestPath);
    if (!keepsPromise(cookie, source)) return false;
    const key = `${name}\u0000${path}`;
    const old = this.#cookies.get(key);
    if (source === "script" && (cookie.httpOnly || old?.httpOnly)) return false;
    const expires = expiry(cookie, this.#now());
    if (expires <= this.#now()) return this.#cookies.delete(key);
    this.#cookies.set(key, {
      name,
      value,
      path,
      httpOnly: cookie.httpOnly ?? false,
      expires,
      created: old?.created ?? ++this.#sequence,
    });
    this.#evict();
    return true;
  }

  /** Value of the Cookie header for a request to `path`, or "". */
  header(path: string): string {
    return serializeCookies(this.#sorted(), path);
  }

  /** Every cookie that is not HttpOnly: what pages may see, each by its path. */
  visible(): VisibleCookie[] {
    return this.#sorted()
      .filter((cookie) => !cookie.httpOnly)
      .map(({ name, value, path }) => ({ name, value, path }));
  }

  clear(): void {
    this.#cookies.clear();
  }

  /** Section 5.8.3: longer paths first, then older cookies. */
  #sorted(): StoredCookie[] {
    const now = this.#now();
    return [...this.#cookies.values()]
      .filter((cookie) => cookie.expires > now)
      .sort((a, b) => b.path.length - a.path.length || a.created - b.created);
  }

  #evict() {
    const now = this.#now();
    for (const [key, { expires }] of this.#cookies) if (expires <= now) this.#cookies.delete(key);
    const oldest = [...this.#cookies].sort(([, a], [, b]) => a.created - b.created);
    for (const [key] of oldest.slice(0, Math.max(0, oldest.length - MAXIMUM_COOKIES)))
      this.#cookies.delete(key);
  }
}

/** What a name's prefix promises (4.1.3); a cookie without a name must not look as if it had one (5.7). */
function keepsPromise(cookie: Cookie, source: CookieSource): boolean {
  const label = (cookie.name || cookie.value).toLowerCase();
  const host = label.startsWith("__host-");
  const http = label.startsWith("__http-") || label.startsWith("__host-http-");
  if (!host && !http && !label.startsWith("__secure-")) return true;
  if (!cookie.name || !cookie.secure) return false;
  if (host && (cookie.domain || cookie.path !== "/")) return false;
  return !http || (source === "http" && Boolean(cookie.httpOnly));
}

/** Max-Age wins over Expires (5.7, step 3). */
function expiry(
  cookie: { readonly maxAge?: number | undefined; readonly expires?: Date | undefined },
  now: number,
): number {
  if (cookie.maxAge !== undefined && !Number.isNaN(cookie.maxAge))
    return now + Math.min(cookie.maxAge * 1000, LONGEST_LIFE);
  const date = cookie.expires?.getTime();
  return date === undefined || Number.isNaN(date)
    ? Number.POSITIVE_INFINITY
    : Math.min(date, now + LONGEST_LIFE);
}
