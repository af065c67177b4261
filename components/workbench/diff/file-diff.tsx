import { type ReactNode, useMemo, useState } from "react";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useWords } from "../messages/words.ts";
import type { FileChange } from "./changed-files.ts";
import styles from "./diff.module.css";
import { type DiffLine, type DiffPart, nearChanges, noNewline } from "./lines.ts";

/**
 * One file's changes as a table that is read line by line: number before, number after, what was done, the
 * line. Lines far from a change are folded and can be opened.
 */
export function FileDiff({ change }: { readonly change: FileChange }) {
  const { project } = useWords();
  const parts = useMemo(() => change.lines && nearChanges(change.lines), [change.lines]);
  if (!parts || !change.lines) return <p className={styles.binary}>{project.noText}</p>;
  return (
    <ScrollRegion className={styles.scroll} label={project.changesOf(change.path)}>
      <table className={styles.table}>
        <thead className={styles.spoken}>
          <tr>
            <th>{project.columns.before}</th>
            <th>{project.columns.after}</th>
            <th>{project.columns.change}</th>
            <th>{project.columns.text}</th>
          </tr>
        </thead>
        <tbody>{rowsOf(parts, change.lines)}</tbody>
      </table>
    </ScrollRegion>
  );
}

function rowsOf(parts: readonly DiffPart[], all: readonly DiffLine[]): ReactNode {
  let at = 0;
  return parts.map((part) => {
    const first = at;
    at += part.kind === "skipped" ? part.count : part.lines.length;
    return part.kind === "skipped" ? (
      <Folded key={first} lines={all.slice(first, at)} />
    ) : (
      part.lines.map((line) => <Line key={`${line.before}/${line.after}`} line={line} />)
    );
  });
}

/** Lines that are the same on both sides, until somebody wants to see them. */
function Folded({ lines }: { readonly lines: readonly DiffLine[] }) {
  const { project } = useWords();
  const [open, setOpen] = useState(false);
  if (open) return lines.map((line) => <Line key={`${line.before}/${line.after}`} line={line} />);
  return (
    <tr className={styles.folded}>
      <td colSpan={4}>
        <button type="button" onClick={() => setOpen(true)}>
          {project.same(lines.length)}
        </button>
      </td>
    </tr>
  );
}

const marks = { same: "", added: "+", removed: "−" } as const;

function Line({ line }: { readonly line: DiffLine }) {
  const { project } = useWords();
  const whole = !line.text.endsWith(noNewline);
  return (
    <tr data-kind={line.kind}>
      <td className={styles.number}>{line.before}</td>
      <td className={styles.number}>{line.after}</td>
      <td className={styles.mark}>
        <span aria-hidden="true">{marks[line.kind]}</span>
        <span className={styles.spoken}>{project.lines[line.kind]}</span>
      </td>
      <td className={styles.text}>
        {whole ? line.text : line.text.slice(0, -noNewline.length)}
        {!whole && <span className={styles.note}>{project.noLineEnd}</span>}
      </td>
    </tr>
  );
}
