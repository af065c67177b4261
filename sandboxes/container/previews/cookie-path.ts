/** The parts of RFC 6265bis that pages need too, whose `document.cookie` is emulated. */

interface PathCookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** Section 5.1.4: the path of a cookie that names none. */
export function defaultPath(requestPath: string): string {
  const path = requestPath.split("?", 1)[0] ?? "";
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? "/" : path.slice(0, slash);
}

/** Section 5.1.4: whole segments only. */
export function pathMatches(request: string, cookie: string): boolean {
  const path = request.split("?", 1)[0] ?? "";
  if (path === cookie) return true;
  return path.startsWith(cookie) && (cookie.endsWith("/") || path[cookie.length] === "/");
}

/** Section 5.8.3, step 6; `cookies` are in their order already. */
export function serializeCookies(cookies: readonly PathCookie[], path: string): string {
  return cookies
    .filter((cookie) => pathMatches(path, cookie.path))
    .map(({ name, value }) => (name ? `${name}=${value}` : value))
    .join("; ");
}
