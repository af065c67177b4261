import { cellWidth } from "./cells.ts";

/** Names in as few lines as fit into `width` cells, down the columns, as `ls` shows them. */
export function inColumns(names: readonly string[], width: number): string {
  if (names.length === 0) return "";
  const gap = 2;
  const widths = names.map(cellWidth);
  for (let rows = 1; rows < names.length; rows++) {
    const count = Math.ceil(names.length / rows);
    const columnWidths = Array.from({ length: count }, (_, column) =>
      Math.max(...widths.slice(column * rows, (column + 1) * rows)),
    );
    const total = columnWidths.reduce((sum, one) => sum + one + gap, -gap);
    if (total > width) continue;
    return Array.from({ length: rows }, (_, row) => line(names, rows, row, columnWidths, gap)).join("");
  }
  return names.map((name) => `${name}\n`).join("");
}

function line(
  names: readonly string[],
  rows: number,
  row: number,
  widths: readonly number[],
  gap: number,
): string {
  const cells = widths.map((width, column) => {
    const name = names[column * rows + row];
    return name === undefined ? "" : name + " ".repeat(width - cellWidth(name) + gap);
  });
  return `${cells.join("").trimEnd()}\n`;
}
