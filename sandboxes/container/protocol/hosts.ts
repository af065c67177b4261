import * as z from "zod/mini";

/** Where a sandbox can run: in this site's own pages, or in StackBlitz's WebContainer. */
export const hostName = z.enum(["built-in", "stackblitz"]);
export type HostName = z.infer<typeof hostName>;

/** What the site's server tells its pages at `/hosts.json`. The first host is the site's choice. */
export const hostsOffered = z.object({
  hosts: z.array(hostName).check(z.minLength(1)),
  /** Of StackBlitz, for those who have one: `configureAPIKey` of the client. */
  stackblitzKey: z.nullable(z.string()),
});
export type HostsOffered = z.infer<typeof hostsOffered>;
