import { type HostsOffered, hostName } from "../protocol/hosts.ts";

/** Which sandboxes a site offers, and which origins its pages may frame for them. */
export interface HostsConfiguration extends HostsOffered {
  readonly frames: readonly string[];
}

/** StackBlitz's page and its previews; `coep=require-corp` makes both fit to be framed by an isolated page. */
const stackblitzFrames = "https://stackblitz.com https://*.stackblitz.com https://*.webcontainer-api.io";

/**
 * Reads the configuration of docs/hosts.md from the environment: `SANDBOX_HOSTS` (names, the site's choice
 * first), `STACKBLITZ_API_KEY`, and `STACKBLITZ_FRAMES` for a StackBlitz at another address.
 *
 * @throws Error in one sentence for a name that is no host
 */
export function readHosts(env: Readonly<Record<string, string | undefined>>): HostsConfiguration {
  const names = (env.SANDBOX_HOSTS ?? "built-in stackblitz").split(/[\s,]+/).filter(Boolean);
  const hosts = [...new Set(names)].map((name) => {
    const parsed = hostName.safeParse(name);
    if (!parsed.success)
      throw new Error(`SANDBOX_HOSTS names "${name}"; there are: ${hostName.options.join(", ")}.`);
    return parsed.data;
  });
  if (hosts.length === 0) throw new Error("SANDBOX_HOSTS names no host.");
  const offered = hosts.includes("stackblitz");
  return {
    hosts,
    stackblitzKey: (offered && env.STACKBLITZ_API_KEY) || null,
    frames: offered ? (env.STACKBLITZ_FRAMES ?? stackblitzFrames).split(/\s+/) : [],
  };
}
