import * as z from "zod/mini";
import type { StatementsReach } from "../contract/bench.ts";
import type { Launch } from "../contract/types.ts";
import type { Machine } from "./machine.ts";

/** Beside the projects, so that a learner's folder holds nothing of it. */
const home = ".counterpoint";
const pathOf = (folder: string) => `${home}/${folder.replaceAll("/", "-")}.sql`;

const line = z.object({ sql: z.string() });

/**
 * The variable that makes a process write down the SQL it carries out: see `counterpoint/sql_trace.py`. None when the
 * launch does not ask for it.
 */
export function traceVariables({
  container,
  folder,
  launch,
}: {
  readonly container: Machine;
  readonly folder: string;
  readonly launch: Launch;
}): Readonly<Record<string, string>> {
  if (!launch.traceSql) return {};
  return { COUNTERPOINT_SQL_TRACE: `${container.workdir.replace(/\/$/, "")}/${pathOf(folder)}` };
}

/** What the processes of a project have written down. */
export function statementsIn({ fs }: Machine, folder: string): StatementsReach {
  const path = pathOf(folder);
  return {
    async clear() {
      await fs.mkdir(home, { recursive: true });
      await fs.writeFile(path, "");
    },
    async read() {
      const text = await fs.readFile(path, "utf8").catch(() => "");
      return text
        .split("\n")
        .filter((entry) => entry !== "")
        .map((entry) => line.parse(JSON.parse(entry)).sql);
    },
  };
}
