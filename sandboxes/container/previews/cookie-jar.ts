import { parseSetCookie } from "set-cookie-parser";
import type { VisibleCookie } from "../protocol/preview.ts";
import { defaultPath, serializeCookies } from "./cookie-path.ts";

/**
 * The cookies of one server. A service worker can neither read Cookie nor store Set-Cookie, so the jar
 * lives with the headless page; rules as RFC 6265bis (draft 20), section numbers in the code.
 *
 * Everything in a sandbox is one site, so SameSite never withholds a cookie here; it is still checked
 * where a browser would refuse to store one. Limit: a jar a port, where browsers share one a host.
 */

/** Section 5.6: name and value together, in bytes. */
const MAXIMUM_BYTES = 4096;
/** As many as Chromium keeps for a host. */
const MAXIMUM_COOKIES = 180;

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
    if (new TextEncoder().encode(name + value).byteLength > MAXIMUM_BYTES) return false;
    if (cookie.domain && !/^\.?localhost$/i.test(cookie.domain)) return false;
    if (cookie.sameSite?.toLowerCase() === "none" && !cookie.secure) return false;
    const path = cookie.path?.startsWith("/") ? cookie.path : defaultPath(requestPath);
    // 4.1.3: prefixes promise attributes.
    if (/^__secure-/i.test(name) && !cookie.secure) return false;
    if (/^__host-/i.test(name) && (!cookie.secure || cookie.domain || cookie.path !== "/")) return false;
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

/** Max-Age wins over Expires (5.7, step 3). */
function expiry(
  cookie: { readonly maxAge?: number | undefined; readonly expires?: Date | undefined },
  now: number,
): number {
  if (cookie.maxAge !== undefined && !Number.isNaN(cookie.maxAge)) return now + cookie.maxAge * 1000;
  const date = cookie.expires?.getTime();
  return date === undefined || Number.isNaN(date) ? Number.POSITIVE_INFINITY : date;
}
