import { fromHeadless, type VisibleCookie } from "../../protocol/preview.ts";
import { cookieAddress } from "../cookie-address.ts";
import { defaultPath, serializeCookies } from "../cookie-path.ts";
import { COOKIE_CHANNEL } from "../keys.ts";
import type { Send } from "./send.ts";

/**
 * Replaces `document.cookie`: the jar is the headless page's, because a service worker can neither read
 * nor store cookies. Limit: after a `fetch` whose answer sets a cookie, it may show a moment later.
 */
export function emulateCookies(initial: readonly VisibleCookie[], send: Send): void {
  let cookies = [...initial];
  const { fetch } = window;
  // As a request, because requests overtake no request, but they overtake messages.
  const tell = (cookie: string) => {
    const path = location.pathname;
    fetch(cookieAddress({ cookie, path }), { keepalive: true }).catch(() => {
      // The page's content policy forbids requests.
      send({ type: "set-cookie", cookie, path }, []);
    });
  };
  new BroadcastChannel(COOKIE_CHANNEL).onmessage = ({ data }) => {
    const message = fromHeadless.safeParse(data);
    if (message.success) cookies = message.data.cookies;
  };
  Object.defineProperty(document, "cookie", {
    configurable: true,
    get: () => serializeCookies(cookies, location.pathname),
    set: (line: unknown) => {
      cookies = foresee(cookies, String(line), location.pathname);
      tell(String(line));
    },
  });
}

/** What the jar will most likely hold; its own word follows. */
function foresee(cookies: readonly VisibleCookie[], line: string, page: string): VisibleCookie[] {
  const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
  const at = pair.indexOf("=");
  const name = at < 0 ? "" : pair.slice(0, at).trim();
  const value = pair.slice(at + 1).trim();
  const get = (key: string) =>
    attributes.find((part) => part.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
  const path = get("path")?.startsWith("/") ? (get("path") ?? "/") : defaultPath(page);
  const same = (cookie: VisibleCookie) => cookie.name === name && cookie.path === path;
  const gone = Number(get("max-age") ?? 1) <= 0 || Date.parse(get("expires") ?? "") <= Date.now();
  if (gone) return cookies.filter((cookie) => !same(cookie));
  const next = { name, value, path };
  return cookies.some(same) ? cookies.map((cookie) => (same(cookie) ? next : cookie)) : [...cookies, next];
}
