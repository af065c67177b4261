import type { Builtin } from "./builtin-process.ts";

type Follow = (port: number, take: (lines: string) => void) => () => void;

/**
 * `server-spans PORT`: what the server on that port does with each request, a line of JSON for each span
 * (`protocol/xray.ts`), until it is interrupted. The server tells of nothing when nobody follows it; one that is
 * started later, or anew, is followed too.
 */
export function serverSpans(follow: Follow): Builtin {
  return async ({ args: [text = ""], print, complain, signal }) => {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      complain("server-spans: name a port: server-spans 8000\n");
      return 2;
    }
    const { promise, resolve } = Promise.withResolvers<number>();
    const stop = follow(port, print);
    signal.addEventListener("abort", () => resolve(130));
    return promise.finally(stop);
  };
}
