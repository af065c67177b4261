import * as z from "zod/mini";
import { lines } from "../../../sandboxes/checking/lines.ts";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { type Sentence, sentenceOf } from "../messages/said.ts";
import { createStore, type Readable } from "../store/store.ts";
import { table } from "./protocol.ts";
import { schemaDiff, type TableChange } from "./schema-diff.ts";

/** What `python -m counterpoint.migration_effects` prints behind a record separator. */
const effects = z.object({
  tool: z.enum(["django", "alembic", "none"]),
  steps: z.array(
    z.object({
      name: z.string(),
      operations: z.array(z.string()),
      applied: z.boolean(),
      tables: z.array(table),
    }),
  ),
  problem: z.nullable(z.string()),
});

/** One migration and what it does to the tables. */
export interface MigrationStep {
  readonly name: string;
  readonly operations: readonly string[];
  /** Whether the project's own database has seen it. */
  readonly applied: boolean;
  readonly changes: readonly TableChange[];
}

export type MigrationsState =
  | { readonly kind: "idle" | "running" }
  | {
      readonly kind: "done";
      readonly tool: "django" | "alembic" | "none";
      readonly steps: readonly MigrationStep[];
      /** Why the rest could not be carried out. */
      readonly problem: string | null;
    }
  | { readonly kind: "failed"; readonly sentence: Sentence };

/** The migrations of a project, carried out one by one on a copy. */
export interface Migrations {
  readonly state: Readable<MigrationsState>;
  /** Carries them out, unless that is under way. Never rejects. */
  read(): Promise<void>;
}

/** Milliseconds after which a migration counts as one that does not end. */
const patience = 90_000;

/** @param prepare the container, with the project's files as they were typed */
export function createMigrations(folder: string, prepare: () => Promise<Container>): Migrations {
  const state = createStore<MigrationsState>({ kind: "idle" });
  const carryOut = async (): Promise<MigrationsState> => {
    const container = await prepare();
    const args = ["-m", "counterpoint.migration_effects"];
    const process = await container.spawn("python", args, { cwd: folder });
    const timer = setTimeout(() => process.kill(), patience);
    try {
      let printed = "";
      for await (const line of lines(process.output)) printed += `${line}\n`;
      return readEffects(printed, await process.exit);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    state,
    async read() {
      if (state.get().kind === "running") return;
      state.set({ kind: "running" });
      const next = await carryOut().catch((error: unknown): MigrationsState => {
        return { kind: "failed", sentence: (words) => sentenceOf(error, words) };
      });
      state.set(next);
    },
  };
}

/** @param printed all that the command printed; migrations may have printed, too */
export function readEffects(printed: string, code: number): MigrationsState {
  const line = printed.slice(printed.lastIndexOf("\u001e") + 1);
  const parsed = printed.includes("\u001e") ? effects.safeParse(json(line)) : null;
  if (!parsed?.success) {
    const last = printed.trim().split("\n").at(-1) ?? "";
    return { kind: "failed", sentence: ({ data }) => data.migrationsFailed(code, last) };
  }
  const { tool, steps, problem } = parsed.data;
  return {
    kind: "done",
    tool,
    problem,
    steps: steps.map(({ tables, ...step }, at) => ({
      ...step,
      changes: schemaDiff(steps[at - 1]?.tables ?? [], tables),
    })),
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
