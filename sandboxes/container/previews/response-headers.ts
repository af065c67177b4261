import { admitScript, dropFrameAncestors } from "./content-policy.ts";
import { rewriteLocation } from "./redirect.ts";

type Header = readonly [string, string];

/** Removed: they describe the connection, forbid the frame a preview lives in, or were used up here. */
const REMOVED = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-encoding",
  "set-cookie",
  "x-frame-options",
  "cross-origin-opener-policy",
  "cross-origin-embedder-policy",
  "cross-origin-resource-policy",
  "origin-agent-cluster",
]);

/**
 * Isolation: the site is cross-origin isolated, so what it frames must opt in; and without
 * Origin-Agent-Cluster a busy loop in a preview shares a thread with the headless page.
 */
export const ISOLATION: readonly Header[] = [
  ["cross-origin-embedder-policy", "require-corp"],
  ["cross-origin-resource-policy", "cross-origin"],
  ["origin-agent-cluster", "?1"],
];

/** @param changed the body is rewritten on its way, so that its length is not known */
export interface ResponseContext {
  readonly port: number;
  readonly changed: boolean;
  readonly scriptNonce: string | null;
  /** Whether a page, a frame or a worker is made of the answer, or another origin's page shows it. */
  readonly isolated: boolean;
  /** Names of headers that the page may see; null for all. */
  readonly exposed: ((name: string) => boolean) | null;
  /** Origin of the preview of another port. */
  readonly originOf: (port: number) => string;
}

/** Headers of the server as a framed, isolated preview may have them. */
export function responseHeaders(headers: readonly Header[], context: ResponseContext): [string, string][] {
  const isolation = context.isolated ? ISOLATION : [];
  const result = isolation.map(([name, value]): [string, string] => [name, value]);
  for (const [original, value] of headers) {
    const name = original.toLowerCase();
    if (context.exposed && name !== "location" && !context.exposed(name)) continue;
    if (REMOVED.has(name) || (name === "content-length" && context.changed)) continue;
    if (name === "location") result.push([name, rewriteLocation(value, context)]);
    else if (name === "content-security-policy" || name === "content-security-policy-report-only") {
      const framed = dropFrameAncestors(value);
      const policy = context.scriptNonce ? admitScript(framed, context.scriptNonce) : framed;
      if (policy) result.push([name, policy]);
    } else result.push([name, value]);
  }
  return result;
}
