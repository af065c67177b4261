/** A cookie that a page set, and the path of the page. */
interface PageCookie {
  readonly cookie: string;
  readonly path: string;
}

/** Asked of the service worker alone, which knows what to do as soon as it sees the address. */
const PATH = "/__sandbox/cookie";

export const cookieAddress = ({ cookie, path }: PageCookie) =>
  `${PATH}?${new URLSearchParams({ cookie, path })}`;

/** Reads {@link cookieAddress} back; null for any other address. */
export function readCookieAddress({ pathname, searchParams }: URL): PageCookie | null {
  if (pathname !== PATH) return null;
  return { cookie: searchParams.get("cookie") ?? "", path: searchParams.get("path") ?? "/" };
}
