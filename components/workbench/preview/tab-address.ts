import { headlessUrl } from "../container/origin.ts";

/** "8000--abcdefgh": the label of a preview's host, which names its port and its sandbox. */
const LABEL = /^(\d{1,5})--[a-z0-9]{4,32}$/;

/** A preview in a tab of its own, as that tab's address says. */
export interface TabPreview {
  readonly port: number;
  /** Where the server's previews are. */
  readonly base: string;
  readonly path: string;
}

/**
 * Where a preview is shown in a tab of its own: by a page of the site. Previews of another host than the
 * built-in one can be opened as they are.
 */
export function tabAddress(base: string, path: string): string {
  const [label = ""] = new URL(base).hostname.split(".", 1);
  if (!LABEL.test(label)) return new URL(path, base).href;
  return `/preview?${new URLSearchParams({ of: label, path })}`;
}

/** Reads {@link tabAddress} back; null when it is none, as when it was typed. */
export function readTabAddress(
  page: { readonly protocol: string; readonly hostname: string; readonly port: string },
  search: string,
  configured?: string,
): TabPreview | null {
  const parameters = new URLSearchParams(search);
  const label = parameters.get("of") ?? "";
  const port = Number(LABEL.exec(label)?.[1] ?? 0);
  const path = parameters.get("path") ?? "/";
  if (port < 1 || port > 65_535 || !/^\/(?![/\\])/.test(path)) return null;
  const sandbox = new URL(headlessUrl(page, configured));
  return { port, base: `${sandbox.protocol}//${label}.${sandbox.host}`, path };
}
