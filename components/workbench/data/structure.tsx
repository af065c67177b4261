import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useWords } from "../messages/words.ts";
import styles from "./data.module.css";
import type { Table } from "./protocol.ts";

/** A table's columns, keys and indexes. */
export function Structure({ table }: { readonly table: Table | undefined }) {
  const { data } = useWords();
  if (!table) return null;
  return (
    <ScrollRegion className={styles.scroll} label={data.structureOf(table.name)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{data.columns.name}</th>
            <th scope="col">{data.columns.type}</th>
            <th scope="col">{data.columns.nullable}</th>
            <th scope="col">{data.columns.default}</th>
            <th scope="col">{data.columns.key}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <tr key={column.name}>
              <th scope="row">{column.name}</th>
              <td>{column.type.toLowerCase()}</td>
              <td>{column.required || column.key > 0 ? data.no : data.yes}</td>
              <td>{column.default ?? ""}</td>
              <td>
                {[column.key > 0 && data.primary, column.references !== null && `→ ${column.references}`]
                  .filter(Boolean)
                  .join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {table.indexes.length > 0 && (
        <ul aria-label={data.indexes} className={styles.indexes}>
          {table.indexes.map((index) => (
            <li key={index}>
              <code>{index}</code>
            </li>
          ))}
        </ul>
      )}
    </ScrollRegion>
  );
}
