import * as z from "zod/mini";

/** What `python -m counterpoint.tables` is asked; `id` is added. */
export type Asked =
  | { readonly ask: "databases" }
  | { readonly ask: "tables"; readonly path: string }
  | {
      readonly ask: "rows";
      readonly path: string;
      readonly table: string;
      readonly offset: number;
      readonly limit: number;
    };

const column = z.object({
  name: z.string(),
  type: z.string(),
  required: z.boolean(),
  default: z.nullable(z.string()),
  /** Place in the primary key, from 1; 0 for none. */
  key: z.int(),
  /** `table.column`. */
  references: z.nullable(z.string()),
});
export type Column = z.infer<typeof column>;

export const table = z.object({
  name: z.string(),
  kind: z.enum(["table", "view"]),
  columns: z.array(column),
  /** `unique (name)`, `index (price, name)`. */
  indexes: z.array(z.string()),
  rows: z.int(),
});
export type Table = z.infer<typeof table>;

const cell = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.object({ bytes: z.int() }),
  z.object({ text: z.string(), length: z.int() }),
]);
export type Cell = z.infer<typeof cell>;

export const answer = z.discriminatedUnion("type", [
  z.object({ type: z.literal("databases"), id: z.int(), paths: z.array(z.string()) }),
  z.object({ type: z.literal("tables"), id: z.int(), tables: z.array(table) }),
  z.object({ type: z.literal("rows"), id: z.int(), rows: z.array(z.array(cell)) }),
  z.object({ type: z.literal("failure"), id: z.int(), message: z.string() }),
]);
export type Answer = z.infer<typeof answer>;
