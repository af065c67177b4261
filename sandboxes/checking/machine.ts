import type { WebContainer } from "@webcontainer/api";

/** What checks use of a container: a part of the public API that every host answers. */
export type Machine = Pick<WebContainer, "fs" | "spawn" | "on" | "workdir">;
