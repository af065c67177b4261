import type { Bench, ProjectReach } from "./bench.ts";
import type { CheckContext } from "./context.ts";
import { CheckFailed, NotPossibleHere } from "./failures.ts";
import { createRandom } from "./random.ts";
import type { Recorder } from "./recorder.ts";
import { recordedRequests } from "./requests.ts";
import type { Framework } from "./types.ts";
import { recordedWorkspace } from "./workspace.ts";

interface Options {
  readonly bench: Bench;
  readonly framework: Framework;
  /** Of this check alone. */
  readonly seed: string;
  readonly recorder: Recorder;
  readonly signal: AbortSignal;
}

/** What one check works with. */
export function createContext({ bench, framework, seed, recorder, signal }: Options): CheckContext {
  const project = bench.project ?? absent;
  return {
    ...recordedRequests(bench.server, recorder, signal),
    ...recordedWorkspace(project, recorder, signal),
    framework,
    signal,
    random: createRandom(seed),
    async copy({ overlay, files = {} } = {}) {
      const copy = await project.copy(overlay ?? null, files);
      recorder.onEnd(() => copy.remove());
      return recordedWorkspace(copy, recorder, signal);
    },
    statements: (work) => statementsDuring(project, work),
    fail: (failure) => {
      throw new CheckFailed(failure);
    },
  };
}

/** Carries out `work` and reads the SQL that the project's processes have written down meanwhile. */
export async function statementsDuring<T>(project: ProjectReach, work: () => Promise<T>) {
  const trace = project.statements;
  if (!trace) throw new NotPossibleHere("The server's SQL is not traced; its launch needs `traceSql: true`.");
  await trace.clear();
  const result = await work();
  return { result, statements: await trace.read() };
}

const refuse = (): never => {
  throw new NotPossibleHere("This check looks into the project, which cannot be reached here.");
};

/** In place of a project that is somewhere else. */
const absent: ProjectReach = {
  spawn: async () => refuse(),
  serve: async () => refuse(),
  read: async () => refuse(),
  list: async () => refuse(),
  copy: async () => refuse(),
  get statements() {
    return refuse();
  },
};
