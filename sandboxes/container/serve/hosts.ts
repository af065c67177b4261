import { parsePreviewHost } from "../previews/origin.ts";

/** Origins under which everything is reached, without trailing slash. */
export interface Origins {
  /** "http://localhost:3000" */
  readonly site: string;
  /** The headless page's: "http://sandbox.localhost:3000". A preview's is one label longer. */
  readonly sandbox: string;
}

export type HostKind =
  | { readonly type: "site" }
  | { readonly type: "headless" }
  | { readonly type: "preview"; readonly port: number; readonly id: string }
  /** An address of this machine that is not the site's origin: work stored there would not be found again. */
  | { readonly type: "alias" }
  /** Any other name, as in DNS rebinding (a foreign name that resolves to this machine). */
  | { readonly type: "unknown" };

const ALIASES = new Set(["127.0.0.1", "[::1]"]);

/** What a request's Host header (with port) stands for. */
export function classifyHost(host: string | undefined, origins: Origins): HostKind {
  if (!host || !URL.canParse(`http://${host}`)) return { type: "unknown" };
  const site = new URL(origins.site);
  const sandbox = new URL(origins.sandbox);
  const asked = host.toLowerCase();
  if (asked === site.host) return { type: "site" };
  if (asked === sandbox.host) return { type: "headless" };
  if (asked.endsWith(`.${sandbox.host}`)) {
    const name = parsePreviewHost(asked);
    const depth = asked.slice(0, -sandbox.host.length - 1).includes(".");
    return name && !depth ? { type: "preview", ...name } : { type: "unknown" };
  }
  return ALIASES.has(new URL(`http://${host}`).hostname) ? { type: "alias" } : { type: "unknown" };
}
