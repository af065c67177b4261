import {
  type HostName,
  type HostsOffered,
  hostName,
  hostsOffered,
} from "../../sandboxes/container/protocol/hosts.ts";
import { hostKey } from "./host-key.ts";

let asked: Promise<HostsOffered> | null = null;

/** Which sandboxes this site offers; asked once for a page. Rejects when the site does not answer. */
export function offeredHosts(): Promise<HostsOffered> {
  asked ??= fetch("/hosts.json").then(async (response) => hostsOffered.parse(await response.json()));
  // Not kept: the next who asks tries anew.
  asked.catch(() => {
    asked = null;
  });
  return asked;
}

/** What the reader chose in this browser, if anything, and whether or not the site still offers it. */
export function rememberedHost(): HostName | null {
  try {
    return hostName.safeParse(localStorage.getItem(hostKey)).data ?? null;
  } catch {
    // Storage is blocked: the site's choice holds.
    return null;
  }
}

/** Remembers the choice; where storage is blocked it is forgotten with the page, and false is returned. */
export function rememberHost(host: HostName): boolean {
  try {
    localStorage.setItem(hostKey, host);
    return true;
  } catch {
    return false;
  }
}

/** The reader's choice where the site offers it, else the site's own. Pure. */
export function effectiveHost({ hosts }: HostsOffered, remembered: HostName | null): HostName {
  if (remembered && hosts.includes(remembered)) return remembered;
  return hosts[0] ?? "built-in";
}
