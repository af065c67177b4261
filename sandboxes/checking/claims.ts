import type { Proof } from "../contract/claim.ts";
import { type ProofResult, runProof } from "../contract/prove-claim.ts";
import { type Channels, serverReach } from "./bench.ts";
import { writeFiles } from "./folder.ts";
import type { Machine } from "./machine.ts";
import { projectReach } from "./project.ts";

interface Options {
  readonly container: Machine;
  readonly channels: Channels;
  /** Names the folder of the program. */
  readonly id: string;
  readonly proof: Proof;
  /** Of the program. */
  readonly files: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Carries the proof of a claim out in a container, in a folder that is gone afterwards. */
export async function proveClaim({
  container,
  channels,
  id,
  proof,
  files,
  signal,
}: Options): Promise<ProofResult> {
  const folder = `proofs/${id}`;
  const remove = () => container.fs.rm(folder, { recursive: true, force: true });
  await remove();
  await writeFiles(container.fs, folder, files);
  try {
    const server = (port: number) => serverReach(channels, port);
    const project = projectReach({ container, folder, launch: null, traceSql: true, overlays: {}, server });
    return await runProof(proof, project, signal);
  } finally {
    await remove();
  }
}
