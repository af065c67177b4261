import type { ProjectCopy, ProjectReach, ServerReach } from "../contract/bench.ts";
import type { Launch } from "../contract/types.ts";
import { copyProject, listFiles, writeFiles } from "./folder.ts";
import { startJob } from "./job.ts";
import { launchProject, onPort } from "./launching.ts";
import type { Machine } from "./machine.ts";
import { join } from "./paths.ts";
import { statementsIn, traceVariables } from "./statements.ts";

/** The files of a lesson's overlays by the name of their folder. */
export type Overlays = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface ProjectOptions {
  readonly container: Machine;
  /** The project's folder, below the container's. */
  readonly folder: string;
  /** How the project is served unless a check says otherwise; null when it is not. */
  readonly launch: Launch | null;
  /** Whether its SQL is written down. */
  readonly traceSql: boolean;
  readonly overlays: Overlays;
  readonly server: (port: number) => ServerReach;
}

/** Servers of checks listen from here on; learners' are below. */
const firstPort = 9100;
let started = 0;
let copies = 0;

/** The project in a container's folder, for checks. */
export function projectReach(options: ProjectOptions): ProjectReach {
  const { container, folder, overlays, server } = options;
  const { fs } = container;
  return {
    spawn: (command, args, { env = {} }) => startJob(container, command, args, { cwd: folder, env }),
    async serve(given, env, signal) {
      const launch = given ?? options.launch;
      if (!launch) throw new Error("nothing says how to serve this project");
      const own = onPort(launch, firstPort + (started++ % 800));
      const place = { container, folder, env: { ...traceVariables({ container, folder, launch }), ...env } };
      const { job, beside } = await launchProject(place, { ...own, env: { ...own.env, ...env } }, signal);
      const kill = () => {
        for (const one of [...beside, job]) one.kill();
      };
      return { job: { ...job, kill }, server: server(own.port) };
    },
    read: (path) => fs.readFile(join(folder, path)).catch(() => null),
    list: () => listFiles(fs, folder),
    statements: options.traceSql ? statementsIn(container, folder) : null,
    async copy(overlay, files): Promise<ProjectCopy> {
      const laid = overlay === null ? {} : overlays[overlay];
      if (!laid) throw new Error(`there is no overlay "${overlay}"`);
      const target = `copies/${++copies}`;
      // From a page that was left in the middle of a check.
      await fs.rm(target, { recursive: true, force: true });
      await copyProject(fs, folder, target);
      await writeFiles(fs, target, { ...laid, ...files });
      return {
        ...projectReach({ ...options, folder: target }),
        remove: () => fs.rm(target, { recursive: true, force: true }),
      };
    },
  };
}
