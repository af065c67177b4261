import type { HostProfile } from "../host.ts";

const cookies =
  "The container sends previews from an origin of another site than ours, where a browser keeps no cookies of a frame unless they are SameSite=None and Secure; WebContainers document none of their own.";

const limits: HostProfile["limits"] = {
  "HTTP > fastapi, preview: cookies are kept, sent again, and forgotten when they are deleted": cookies,
  "HTTP > django, preview: cookies are kept, sent again, and forgotten when they are deleted": cookies,
};

/** @param where as the report names it: the stand-in, or StackBlitz itself */
export const stackblitzProfile = (where: string): HostProfile => ({
  name: `StackBlitz host, ${where}`,
  doors: ["preview", "http-client"],
  // Each boot puts the image of 135 MB into it.
  shared: true,
  limits,
});
