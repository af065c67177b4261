import { useEffect, useState } from "react";
import type { FileContent } from "../files/content.ts";
import type { ProjectSession } from "../session/project-session.ts";
import styles from "./editor.module.css";
import { PlainCode } from "./plain-code.tsx";

/** A file that a program wrote, to be read. */
export function GeneratedFile({
  session,
  path,
}: {
  readonly session: ProjectSession;
  readonly path: string;
}) {
  const [read, setRead] = useState<{ readonly path: string; readonly content: FileContent | null } | null>(
    null,
  );
  useEffect(() => {
    let wanted = true;
    const settle = (content: FileContent | null) => {
      if (wanted) setRead({ path, content });
    };
    session
      .fs()
      .then((fs) => session.generated.read(fs, path))
      .then(settle, () => settle(null));
    return () => {
      wanted = false;
    };
  }, [session, path]);
  if (read?.path !== path) return <p className={styles.note}>Reading {path}…</p>;
  if (read.content === null) return <p className={styles.note}>{path} is gone.</p>;
  if (typeof read.content === "string") return <PlainCode text={read.content} label={path} />;
  return (
    <p className={styles.note}>
      {path} is a binary file ({read.content.length.toLocaleString()} bytes) that a program wrote.
    </p>
  );
}
