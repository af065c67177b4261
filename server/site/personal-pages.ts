import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { addressHeader } from "../accounts/address.ts";

/** Pages that are made for who asks, with text that other people wrote in them. */
export const isPersonal = (url: string | undefined): boolean =>
  /^\/(account|classroom|api)(\/|\?|$)/.test(url ?? "/");

/**
 * Personal pages are made on request, so that they can have what pages of the build cannot: a number that only the site's
 * own inline scripts know. A script that somebody smuggled into a page would not run even if it were written into it. Next
 * takes the number from this header of the request. They are never stored on the way.
 * @param headers the site's headers by the sources of inline scripts
 */
export function guardPersonalPage(
  request: IncomingMessage,
  response: ServerResponse,
  headers: (sources: readonly string[]) => Readonly<Record<string, string>>,
): void {
  const leaves = request.url?.split("?")[0] === "/api/lti/answer";
  const source = `'nonce-${randomBytes(16).toString("base64")}'`;
  request.headers["content-security-policy"] = `script-src ${source}`;
  // The one page whose form leads elsewhere says in a policy of its own where to.
  for (const [name, value] of Object.entries(headers([source])))
    response.setHeader(name, leaves ? value.replace("; form-action 'self'", "") : value);
  response.setHeader("cache-control", "no-store");
}

/**
 * Says in a header who asks, whatever the browser said there: the other end of the connection or, behind a proxy that is
 * trusted (`TRUST_PROXY=1`), the last address in `X-Forwarded-For`, which is the one that the proxy added.
 */
export function nameAddress(request: IncomingMessage, trustProxy: boolean): void {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "");
  const last = forwarded.split(",").at(-1)?.trim();
  request.headers[addressHeader] = (trustProxy && last) || request.socket.remoteAddress || "unknown";
}
