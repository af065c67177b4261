import type { WebContainer } from "@webcontainer/api";

/** What the site uses of a container: the documented part of the npm client's class. */
export type Container = Pick<
  WebContainer,
  "fs" | "spawn" | "mount" | "export" | "on" | "setPreviewScript" | "path" | "workdir" | "teardown"
>;
