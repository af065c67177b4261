/**
 * `npm run prove:stackblitz`: the container contract on StackBlitz itself, in Chromium. It needs the internet,
 * and is therefore no part of `npm test`, which runs the same cases on a stand-in.
 */
import { handOver } from "./setup/command.mjs";
import { projectNode, root } from "./setup/paths.mjs";
import { prepare } from "./setup/prepare.mjs";

const page = "https://stackblitz.com/headless";
/** Milliseconds for StackBlitz to answer. */
const patience = 20_000;

/** @returns {Promise<string | null>} why StackBlitz cannot be reached; null when it can */
async function obstacle() {
  try {
    const { status } = await fetch(page, { signal: AbortSignal.timeout(patience) });
    return status < 500 ? null : `${page} answers with ${status}`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

const reason = await obstacle();
if (reason !== null) {
  console.error(
    `StackBlitz cannot be reached from this machine, and this proof needs the internet: ${reason}.`,
  );
  process.exitCode = 1;
} else if (await prepare()) {
  process.env.STACKBLITZ = "real";
  process.exitCode = await handOver(projectNode, [`${root}scripts/test/run.ts`, "contract stackblitz"]);
} else {
  process.exitCode = 1;
}
