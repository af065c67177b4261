import type { TreeNode } from "./paths.ts";

/** A line of the file tree as it is shown. */
export interface Row {
  readonly name: string;
  readonly path: string;
  readonly level: number;
  readonly parent: string | null;
  /** Null for a file. */
  readonly expanded: boolean | null;
}

/** The lines that are visible when the folders in `closed` are closed. */
export function visibleRows(nodes: readonly TreeNode[], closed: ReadonlySet<string>): readonly Row[] {
  const visit = (level: readonly TreeNode[], depth: number, parent: string | null): Row[] =>
    level.flatMap(({ name, path, children }) => {
      const expanded = children && !closed.has(path);
      const row: Row = { name, path, level: depth, parent, expanded };
      return expanded ? [row, ...visit(children, depth + 1, path)] : [row];
    });
  return visit(nodes, 1, null);
}

/** What a key does in a tree (ARIA Authoring Practices, tree view pattern). */
export type Move =
  | { readonly kind: "focus"; readonly path: string }
  | { readonly kind: "toggle"; readonly path: string }
  | null;

/** @param key `KeyboardEvent.key` */
export function moveInTree(rows: readonly Row[], path: string, key: string): Move {
  const index = rows.findIndex((row) => row.path === path);
  const row = rows[index];
  if (!row) return null;
  const focus = (to: string | null | undefined): Move => (to ? { kind: "focus", path: to } : null);
  switch (key) {
    case "ArrowDown":
      return focus(rows[index + 1]?.path);
    case "ArrowUp":
      return focus(rows[index - 1]?.path);
    case "Home":
      return focus(rows[0]?.path);
    case "End":
      return focus(rows.at(-1)?.path);
    case "ArrowRight":
      if (row.expanded === false) return { kind: "toggle", path };
      return row.expanded ? focus(rows[index + 1]?.path) : null;
    case "ArrowLeft":
      return row.expanded ? { kind: "toggle", path } : focus(row.parent);
    default:
      return null;
  }
}
