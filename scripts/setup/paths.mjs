import { fileURLToPath } from "node:url";

/** The repository's root, with a trailing separator. */
export const root = fileURLToPath(new URL("../../", import.meta.url));
/** Everything that set-up leaves, and may be deleted at any time. */
export const cache = `${root}.cache/`;
/** Node 24 of the npm package `node`, with which everything after the npm packages runs. */
export const projectNode = `${root}node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`;
