import { useRef, useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { Button } from "../controls/button.tsx";
import { CodePane } from "../editor/code-pane.tsx";
import { FileTree } from "../files/file-tree.tsx";
import { ServerBar } from "../server/server-bar.tsx";
import type { ProjectSession } from "../session/project-session.ts";
import styles from "./layout.module.css";
import { PaneTabs } from "./pane-tabs.tsx";
import { ProblemStrip } from "./problem-strip.tsx";
import { useSaveKey } from "./use-save-key.ts";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  readonly able: boolean;
  /** One pane at a time, for a phone. */
  readonly single: boolean;
}

/** One project: its files, its editor, its server and what the server says. */
export function Workbench({ session, name, able, single }: Props) {
  const section = useRef<HTMLElement>(null);
  useSaveKey(section, session.files.flush);
  return (
    <section
      ref={section}
      className={styles.workbench}
      data-framework={session.project.framework}
      aria-label={`${name} workbench`}
    >
      <ServerBar session={session} name={name} able={able} />
      <ProblemStrip session={session} single={single} />
      {single ? (
        <div className={styles.body}>
          <PaneTabs session={session} name={name} single />
        </div>
      ) : (
        <Group orientation="vertical" className={styles.body ?? ""}>
          <Panel defaultSize="55%" minSize="20%">
            <CodeWithTree session={session} name={name} />
          </Panel>
          <Separator className={styles.separator ?? ""} aria-label="Size of the editor" />
          <Panel defaultSize="45%" minSize="15%">
            <PaneTabs session={session} name={name} single={false} />
          </Panel>
        </Group>
      )}
    </section>
  );
}

function CodeWithTree({ session, name }: { readonly session: ProjectSession; readonly name: string }) {
  const [shown, setShown] = useState(true);
  return (
    <div className={styles.code}>
      <div className={styles.side} data-shown={shown}>
        <div className={styles.toggle}>
          <Button
            look="quiet"
            aria-expanded={shown}
            aria-label={`File list of ${name}`}
            onPress={() => setShown(!shown)}
          >
            {shown ? "«" : "»"}
          </Button>
        </div>
        {shown && <FileTree session={session} name={name} />}
      </div>
      <CodePane session={session} name={name} />
    </div>
  );
}
