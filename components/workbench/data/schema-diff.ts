import type { Column, Table } from "./protocol.ts";

/** One line of a table's definition, before and after; null where it is not there. */
export interface LineChange {
  readonly before: string | null;
  readonly after: string | null;
}

export interface TableChange {
  readonly table: string;
  readonly kind: "added" | "removed" | "changed";
  /** Columns and indexes; those that stay as they are only give the change its place, and are left out. */
  readonly lines: readonly LineChange[];
}

/** Tables in which the frameworks write down what they have migrated. */
const bookkeeping = new Set(["django_migrations", "alembic_version"]);

/**
 * What became of a schema. Known limit: a table or column that was renamed is one that was removed and one that was
 * added, because a schema holds no names of the past.
 */
export function schemaDiff(before: readonly Table[], after: readonly Table[]): readonly TableChange[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((name): TableChange[] => {
    if (bookkeeping.has(name)) return [];
    const [old, now] = [before, after].map((tables) => tables.find((table) => table.name === name));
    const lines = lineChanges(old, now);
    if (old && now) return lines.length > 0 ? [{ table: name, kind: "changed", lines }] : [];
    return [{ table: name, kind: now ? "added" : "removed", lines }];
  });
}

function lineChanges(before: Table | undefined, after: Table | undefined): readonly LineChange[] {
  const [old, now] = [before, after].map((table) => new Map(table?.columns.map((one) => [one.name, one])));
  const names = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  const columns = names.map((name) => ({ before: text(old?.get(name)), after: text(now?.get(name)) }));
  const gone = before?.indexes.filter((index) => !after?.indexes.includes(index)) ?? [];
  const made = after?.indexes.filter((index) => !before?.indexes.includes(index)) ?? [];
  return [
    ...columns.filter((line) => line.before !== line.after),
    ...gone.map((index) => ({ before: index, after: null })),
    ...made.map((index) => ({ before: null, after: index })),
  ];
}

const text = (column: Column | undefined) => (column ? columnText(column) : null);

/** A column as one line, much as SQL writes it. */
export function columnText({ name, type, required, default: value, key, references }: Column): string {
  return [
    name,
    type,
    key > 0 && "primary key",
    required && key === 0 && "not null",
    value !== null && `default ${value}`,
    references !== null && `→ ${references}`,
  ]
    .filter((part) => part !== false && part !== "")
    .join(" ");
}
