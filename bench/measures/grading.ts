import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { loadExercise } from "../../content/exercises.ts";
import { readOverlays, readProject } from "../../content/reader/project.ts";
import { allPassed } from "../../sandboxes/contract/report.ts";
import { confineGrading } from "../../server/grading/confining.ts";
import { nativeEnvironment } from "../baselines/native.ts";
import { root } from "../setting.ts";

const run = promisify(execFile);
/** From the middle of the course: eight checks, some thirty requests. */
const place = "03-validation/01-types-or-fields";
const side = `${root}content/${place}/fastapi`;

/**
 * Milliseconds of one core for each submission, when all cores grade: the time of a batch, times the cores, over its number.
 * A batch for every sample; a container for every submission, as in the grader.
 */
export async function gradedSubmission(samples: number): Promise<number[]> {
  const exercise = await loadExercise(place);
  const overlays = await readOverlays(side);
  const project = Object.entries(await readProject(`${side}/solution`));
  const files = Object.fromEntries(project.map(([path, text]) => [path, Buffer.from(text)]));
  const cores = availableParallelism();
  const batch = cores * 5;
  const walls = await confineGrading(cores);
  const times: number[] = [];
  try {
    for (let sample = 0; sample <= samples; sample++) {
      const started = performance.now();
      const queue = Array.from({ length: batch }, (_, index) => `bench ${sample} ${index}`).values();
      const work = async () => {
        for (const seed of queue) {
          const report = await walls.grade({ exercise, framework: "fastapi", files, overlays, seed });
          if (!allPassed(report)) throw new Error("The solution did not pass.");
        }
      };
      await Promise.all(Array.from({ length: cores }, work));
      // The first finds nothing in the machine's memory.
      if (sample > 0) times.push(((performance.now() - started) * cores) / batch);
    }
  } finally {
    await walls.close();
  }
  return times;
}

/** Milliseconds in which native pytest asks the same program the like, in a virtual environment that is there already. */
export async function nativePytest(samples: number): Promise<number[]> {
  const python = await nativeEnvironment();
  await run(python, ["-c", "import pytest, httpx"]).catch(() =>
    run(python, ["-m", "pip", "install", "-q", "--disable-pip-version-check", "pytest", "httpx"]),
  );
  const directory = await mkdtemp(join(tmpdir(), "bench-"));
  const times: number[] = [];
  try {
    await cp(`${side}/solution`, directory, { recursive: true });
    await cp(`${root}bench/baselines/test_items.py`, join(directory, "test_items.py"));
    for (let sample = 0; sample <= samples; sample++) {
      const started = performance.now();
      await run(python, ["-m", "pytest", "-q"], { cwd: directory });
      if (sample > 0) times.push(performance.now() - started);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return times;
}
