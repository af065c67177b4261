import { parentPort, workerData } from "node:worker_threads";
import type { SitePackages } from "./site-packages.ts";
import { buildSnapshot, type Snapshot } from "./snapshot.ts";

/** Entry of the worker that makes one snapshot; a rejection ends the worker with an error, which its starter sees. */
const { site, bare } = workerData as { readonly site: SitePackages; readonly bare: boolean };
const snapshot: Snapshot = await buildSnapshot({ site, bare });
parentPort?.postMessage(snapshot);
// The interpreter leaves handles open; the snapshot is posted, so nothing is lost.
parentPort?.close();
