import clsx from "clsx";
import { useMemo } from "react";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import { FileActions } from "./file-actions.tsx";
import styles from "./files.module.css";
import { pathTree, type TreeNode } from "./paths.ts";

/** The project's folders and files; what programs wrote is listed too, and marked. */
export function FileTree({ session, name }: { readonly session: ProjectSession; readonly name: string }) {
  const files = useStore(session.files.files);
  const generated = useStore(session.generated);
  const tree = useMemo(
    () => pathTree([...files.keys(), ...generated.filter((path) => !files.has(path))]),
    [files, generated],
  );
  return (
    <nav className={styles.tree} aria-label={`Files of ${name}`}>
      <FileActions session={session} />
      <Level nodes={tree} session={session} />
    </nav>
  );
}

function Level({
  nodes,
  session,
}: {
  readonly nodes: readonly TreeNode[];
  readonly session: ProjectSession;
}) {
  const { active } = useStore(session.view);
  const files = useStore(session.files.files);
  const open = (path: string) => {
    session.view.openFile(path);
    session.view.show(session.view.get().pane === "files" ? "code" : session.view.get().pane);
  };
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.path}>
          {node.children ? (
            <details open>
              <summary>{node.name}</summary>
              <Level nodes={node.children} session={session} />
            </details>
          ) : (
            <button
              type="button"
              className={clsx(styles.file, !files.has(node.path) && styles.generated)}
              aria-current={node.path === active ? "true" : undefined}
              title={files.has(node.path) ? node.path : `${node.path}: written by a program`}
              onClick={() => open(node.path)}
            >
              {node.name}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
