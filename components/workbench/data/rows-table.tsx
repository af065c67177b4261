import { Button } from "../controls/button.tsx";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useWords, type Words } from "../messages/words.ts";
import styles from "./data.module.css";
import { type Databases, type DatabasesState, pageSize } from "./databases.ts";
import type { Cell } from "./protocol.ts";

interface Props {
  readonly state: Extract<DatabasesState, { kind: "ready" }>;
  readonly choose: Databases["choose"];
}

/** One page of a table's rows. */
export function RowsTable({ state, choose }: Props) {
  const { data } = useWords();
  const { offset, rows } = state.page;
  const table = state.tables.find(({ name }) => name === state.table);
  if (!table) return null;
  const last = offset + rows.length;
  return (
    <>
      <ScrollRegion className={styles.scroll} label={data.rowsOf(table.name)}>
        <table>
          <thead>
            <tr>
              {table.columns.map(({ name, type, key }) => (
                <th key={name} scope="col">
                  {name} <small>{key > 0 ? data.key : type.toLowerCase()}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name that every table shares
              <tr key={offset + at}>
                {row.map((cell, column) => (
                  <td key={table.columns[column]?.name ?? column} data-kind={kindOf(cell)}>
                    {shown(cell, data)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div className={styles.pager}>
        <span role="status">{rows.length === 0 ? data.noRows : data.page(offset + 1, last, table.rows)}</span>
        {table.rows > pageSize && (
          <>
            <Button
              look="quiet"
              isDisabled={offset === 0}
              onPress={() => choose({ table: table.name, offset: Math.max(0, offset - pageSize) })}
            >
              {data.previous}
            </Button>
            <Button
              look="quiet"
              isDisabled={last >= table.rows}
              onPress={() => choose({ table: table.name, offset: offset + pageSize })}
            >
              {data.next}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

const kindOf = (cell: Cell) => (cell === null ? "null" : typeof cell === "number" ? "number" : "text");

function shown(cell: Cell, data: Words["data"]): string {
  if (cell === null) return "null";
  if (typeof cell !== "object") return String(cell);
  if ("bytes" in cell) return data.bytes(cell.bytes);
  return `${cell.text}… (${data.characters(cell.length)})`;
}
