import clsx from "clsx";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import { FileActions } from "./file-actions.tsx";
import styles from "./files.module.css";
import { pathTree } from "./paths.ts";
import { useTreeDrop } from "./use-tree-drop.ts";
import { moveInTree, type Row, visibleRows } from "./visible-rows.ts";

/** The project's folders and files; what programs wrote is listed too, and marked. */
export function FileTree({ session, name }: { readonly session: ProjectSession; readonly name: string }) {
  const { code } = useWords();
  const files = useStore(session.files.files);
  const generated = useStore(session.generated);
  const { active } = useStore(session.view);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { of: dropOn, over, problem } = useTreeDrop(session);
  const rows = useMemo(() => {
    const paths = [...files.keys(), ...generated.filter((path) => !files.has(path))];
    return visibleRows(pathTree(paths), closed);
  }, [files, generated, closed]);
  // One row is in the tab order: the last focused, else the open file, else the first.
  const reachable = [focused, active].find((path) => rows.some((row) => row.path === path)) ?? rows[0]?.path;

  const toggle = (path: string) => setClosed((now) => now.symmetricDifference(new Set([path])));
  const activate = (row: Row) => {
    setFocused(row.path);
    if (row.expanded !== null) return toggle(row.path);
    session.view.openFile(row.path);
    if (session.view.get().pane === "files") session.view.show("code");
  };
  const onKeyDown = (event: KeyboardEvent, row: Row) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moveInTree(rows, row.path, event.key);
    if (event.key === "Enter" || event.key === " ") activate(row);
    else if (move?.kind === "toggle") toggle(move.path);
    else if (move?.kind === "focus") {
      setFocused(move.path);
      list.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(move.path)}"]`)?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.tree} data-over={over === ""} {...dropOn(null)}>
      <FileActions session={session} />
      {problem && (
        <p role="alert" className={styles.refused}>
          {problem}
        </p>
      )}
      <div ref={list} role="tree" aria-label={code.filesOf(name)}>
        {rows.map((row) => (
          <div
            key={row.path}
            role="treeitem"
            data-path={row.path}
            data-over={over === row.path}
            {...dropOn(row)}
            className={clsx(styles.row, !files.has(row.path) && row.expanded === null && styles.generated)}
            style={{ paddingLeft: `${row.level * 0.75 - 0.25}rem` }}
            tabIndex={row.path === reachable ? 0 : -1}
            aria-level={row.level}
            aria-expanded={row.expanded ?? undefined}
            aria-selected={row.path === active}
            onClick={() => activate(row)}
            onKeyDown={(event) => onKeyDown(event, row)}
          >
            {row.expanded !== null && <span aria-hidden="true">{row.expanded ? "▾ " : "▸ "}</span>}
            {row.name}
          </div>
        ))}
      </div>
    </div>
  );
}
