import { expect, test } from "vitest";
import type { Column, Table } from "./protocol.ts";
import { columnText, schemaDiff } from "./schema-diff.ts";

const column = (name: string, more: Partial<Column> = {}): Column => ({
  name,
  type: "text",
  required: false,
  default: null,
  key: 0,
  references: null,
  ...more,
});
const table = (name: string, columns: Column[], indexes: string[] = []): Table => ({
  name,
  kind: "table",
  columns,
  indexes,
  rows: 0,
});
const id = column("id", { type: "integer", key: 1, required: true });

test("tables that come and go, columns and indexes that change", () => {
  const before = [
    table("old", [id]),
    table("tea", [id, column("name")], ["index (name)"]),
    table("same", [id]),
  ];
  const after = [
    table("same", [id]),
    table("tea", [id, column("name", { required: true }), column("slug")], ["unique (name)"]),
    table("maker", [id]),
  ];
  expect(schemaDiff(before, after)).toEqual([
    { table: "old", kind: "removed", lines: [{ before: "id integer primary key", after: null }] },
    {
      table: "tea",
      kind: "changed",
      lines: [
        { before: "name text", after: "name text not null" },
        { before: null, after: "slug text" },
        { before: "index (name)", after: null },
        { before: null, after: "unique (name)" },
      ],
    },
    { table: "maker", kind: "added", lines: [{ before: null, after: "id integer primary key" }] },
  ]);
});

test("the frameworks' own bookkeeping is no change", () => {
  expect(schemaDiff([], [table("django_migrations", [id]), table("alembic_version", [])])).toEqual([]);
});

test("a column as a line", () => {
  const maker = column("maker_id", { type: "", default: "'x'", references: "maker.id", required: true });
  expect(columnText(maker)).toBe("maker_id not null default 'x' → maker.id");
});
