import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bootNodeSandbox } from "../../sandboxes/node/boot.ts";
import { sides } from "../baselines/stock-pyodide.ts";
import { root } from "../setting.ts";

const run = promisify(execFile);

/** Milliseconds of a process in the Node host that imports FastAPI and ends, without a spare. */
export async function restoredProcess(samples: number): Promise<number[]> {
  const sandbox = await bootNodeSandbox({ spareAfter: null, prewarm: false });
  const times: number[] = [];
  try {
    for (let n = 0; n <= samples; n++) {
      const started = performance.now();
      const code = await sandbox.spawn("python", ["-c", "import fastapi"]).exit;
      if (code !== 0) throw new Error(`The process ended with ${code}.`);
      // The first reads the image.
      if (n > 0) times.push(performance.now() - started);
    }
  } finally {
    sandbox.teardown();
  }
  return times;
}

/** Milliseconds in which stock Pyodide boots under the same Node and has imported FastAPI. */
export async function stockBoot(samples: number): Promise<number[]> {
  const program = fileURLToPath(new URL("../baselines/stock-node.ts", import.meta.url));
  const times: number[] = [];
  for (let n = 0; n < samples; n++) {
    const args = [program, `${root}.cache/wheels`, sides.FastAPI.needed.source];
    const { stdout } = await run(process.execPath, args);
    times.push(Number(stdout.trim().split("\n").at(-1)));
  }
  return times;
}
