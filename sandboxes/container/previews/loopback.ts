/** Names under which a server of the sandbox is reached, as on a developer's machine. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "0.0.0.0", "[::1]"]);

/** The port that `url` names on the loopback address, or null when it leads elsewhere. */
export function loopbackPort(url: URL): number | null {
  if (url.protocol !== "http:" && url.protocol !== "ws:") return null;
  if (!LOOPBACK.has(url.hostname)) return null;
  return url.port === "" ? 80 : Number(url.port);
}

/** What an app believes to be its own origin. */
export const loopbackOrigin = (port: number) => `http://localhost:${port}`;
