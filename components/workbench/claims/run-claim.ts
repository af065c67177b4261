import { loadClaims } from "../../../content/lesson-claims.ts";
import { openChannels } from "../../../sandboxes/checking/bench.ts";
import { proveClaim } from "../../../sandboxes/checking/claims.ts";
import type { ProofResult } from "../../../sandboxes/contract/prove-claim.ts";
import { pageContainer } from "../container/page-container.ts";

interface Options {
  readonly id: string;
  readonly lesson: string;
  /** Folder of the lesson below `content/`. */
  readonly place: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Milliseconds after which a proof is given up. */
const limit = 120_000;
/** One at a time: proofs measure, and would measure each other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the proof of a claim in the page's container, beside the lesson's projects.
 * @throws ContainerUnavailable when this browser cannot run it, or the boot failed
 */
export function runClaim(options: Options): Promise<ProofResult> {
  const result = last.then(() => carryOut(options));
  last = result.catch(() => undefined);
  return result;
}

async function carryOut({ id, lesson, place, files }: Options): Promise<ProofResult> {
  const claim = (await loadClaims(place)).find((candidate) => candidate.id === id);
  if (claim?.proof.kind !== "proof") throw new Error(`The claim "${id}" has no proof.`);
  const container = await pageContainer(lesson).ensure();
  const channels = openChannels(async () => container);
  try {
    const signal = AbortSignal.timeout(limit);
    return await proveClaim({ container, channels, id, proof: claim.proof, files, signal });
  } finally {
    channels.close();
  }
}
