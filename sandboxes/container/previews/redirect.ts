import { loopbackPort } from "./loopback.ts";

/**
 * Keeps a redirect inside the preview: an absolute address on the app's own port becomes a path, one on
 * another port of the sandbox that port's preview. Any other address is left as it is.
 */
export function rewriteLocation(
  location: string,
  { port, originOf }: { readonly port: number; readonly originOf: (port: number) => string },
): string {
  if (!URL.canParse(location)) return location;
  const url = new URL(location);
  const target = loopbackPort(url);
  if (target === null) return location;
  const path = `${url.pathname}${url.search}${url.hash}`;
  return target === port ? path : `${originOf(target)}${path}`;
}
