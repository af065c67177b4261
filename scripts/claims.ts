/**
 * `npm run claims -- [NAME…]`: carries out the proof of every claim in the Node host and says what was observed.
 * `NAME` is a claim's id, a lesson (validation/types-or-fields) or a chapter (validation). Ends with 1 when what was
 * observed speaks against a verdict, or a proof could not be carried out.
 */
import { lessonFolders, placeOf, slugOf } from "../content/reader/folders.ts";
import { type LessonClaim, readClaims } from "../content/reader/read-claims.ts";
import { openChannels } from "../sandboxes/checking/bench.ts";
import { proveClaim } from "../sandboxes/checking/claims.ts";
import { figureText } from "../sandboxes/contract/claim.ts";
import type { ProofResult } from "../sandboxes/contract/prove-claim.ts";
import { bootNodeWebContainer } from "../sandboxes/node/web-container.ts";

/** Milliseconds for one proof. */
const limit = 120_000;

interface Placed extends LessonClaim {
  readonly slug: string;
  readonly file: string;
}

async function wanted(names: readonly string[]): Promise<readonly Placed[]> {
  const places = await lessonFolders();
  const read = places.map(async (place) =>
    (await readClaims(place)).map((claim) => ({
      ...claim,
      slug: slugOf(place),
      file: `content/${placeOf(place)}/claims.ts`,
    })),
  );
  const all = (await Promise.all(read)).flat();
  const means = (name: string, { claim, slug }: Placed) =>
    claim.id === name || slug === name || slug.startsWith(`${name}/`);
  const stray = names.find((name) => !all.some((placed) => means(name, placed)));
  if (stray !== undefined) throw new Error(`there is no claim, lesson or chapter with claims "${stray}"`);
  return all.filter((placed) => names.length === 0 || names.some((name) => means(name, placed)));
}

/** One after another: proofs measure, and would measure each other. */
async function main(): Promise<number> {
  const claims = await wanted(process.argv.slice(2));
  const container = await bootNodeWebContainer({ openPorts: false });
  const channels = openChannels(async () => container);
  let failed = 0;
  try {
    for (const { claim, files, file } of claims) {
      const { id, proof, verdict } = claim;
      if (proof.kind === "transcript") {
        console.log(`recorded      ${id}: ${verdict}`);
        continue;
      }
      const signal = AbortSignal.timeout(limit);
      const result = await proveClaim({ container, channels, id, proof, files, signal });
      if (result.kind !== "stands") failed += 1;
      console.log(`${result.kind.padEnd(12)}  ${id}: ${verdict}; ${observed(result, claim)}`);
      if (result.kind !== "stands") console.log(`              ${file}`);
    }
  } finally {
    channels.close();
    container.teardown();
  }
  console.log(
    failed === 0 ? `${claims.length} claims stand` : `${failed} of ${claims.length} claims do not stand`,
  );
  return failed === 0 ? 0 : 1;
}

function observed(result: ProofResult, { proof }: LessonClaim["claim"]): string {
  if (result.kind === "broken" || proof.kind === "transcript") return "reason" in result ? result.reason : "";
  return Object.entries(proof.figures)
    .map(([name, figure]) => `${figure.label}: ${figureText(figure, result.figures[name] ?? "none")}`)
    .join("; ");
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`claims: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
