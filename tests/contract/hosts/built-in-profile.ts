import type { HostProfile } from "../host.ts";

/** @param browser as the report names it */
export const builtInProfile = (browser: string): HostProfile => ({
  name: `built-in host, ${browser}`,
  doors: ["preview", "http-client"],
  limits: {},
});
