import { useMemo } from "react";
import { Button } from "../controls/button.tsx";
import type { Files } from "../files/store.ts";
import { useMedia } from "../layout/use-media.ts";
import { useWords } from "../messages/words.ts";
import { rememberedSwitch } from "../store/remembered-switch.ts";
import { useStore } from "../store/use-store.ts";
import { changedFiles, sumOf } from "./changed-files.ts";
import styles from "./diff.module.css";
import { FileDiff } from "./file-diff.tsx";
import { SideBySide } from "./side-by-side.tsx";

interface Props {
  readonly before: Files;
  readonly after: Files;
  /** What stands on each side, in words: "the lesson’s start", "your files now". */
  readonly names: { readonly before: string; readonly after: string };
}

/** Off at first: one below the other needs no editor, and is read in one go. */
const twoSides = rememberedSwitch("counterpoint:diff-sides", false);

/** Every file in which two projects differ, one below the other, so that it is read like a page. */
export function FilesDiff({ before, after, names }: Props) {
  const { project } = useWords();
  const changes = useMemo(() => changedFiles(before, after), [before, after]);
  const wide = useMedia("(min-width: 60rem)");
  const sides = useStore(twoSides.state()) && wide;
  return (
    <div className={styles.files}>
      <div className={styles.legend}>
        <span role="status">{project.summary(sumOf(changes))}</span>
        {changes.length > 0 && (
          <>
            <span className={styles.removed}>− {names.before}</span>
            <span className={styles.added}>+ {names.after}</span>
            {wide && (
              <Button look="quiet" aria-pressed={sides} onPress={() => twoSides.choose(!sides)}>
                {project.sides}
              </Button>
            )}
          </>
        )}
      </div>
      {changes.map((change) => (
        <details key={change.path} className={styles.file} open>
          <summary>
            <span className={styles.path}>{change.path}</span>{" "}
            <span className={styles.note}>
              {change.kind === "changed"
                ? project.changed
                : project.onlyIn(change.kind === "added" ? names.after : names.before)}
            </span>
          </summary>
          {sides && change.lines ? (
            <SideBySide
              path={change.path}
              before={textOf(before, change.path)}
              after={textOf(after, change.path)}
              names={names}
            />
          ) : (
            <FileDiff change={change} />
          )}
        </details>
      ))}
    </div>
  );
}

function textOf(files: Files, path: string): string {
  const content = files.get(path);
  return typeof content === "string" ? content : "";
}
