import { useRef } from "react";
import { Button } from "../controls/button.tsx";
import { CodePane } from "../editor/code-pane.tsx";
import { FileTree } from "../files/file-tree.tsx";
import { FindDialog } from "../find/find-dialog.tsx";
import { useWords } from "../messages/words.ts";
import { ServerBar } from "../server/server-bar.tsx";
import type { ProjectSession } from "../session/project-session.ts";
import { rememberedSwitch } from "../store/remembered-switch.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./layout.module.css";
import { PaneTabs } from "./pane-tabs.tsx";
import { ProblemStrip } from "./problem-strip.tsx";
import { Split } from "./split.tsx";
import { useKeys } from "./use-keys.ts";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  readonly able: boolean;
  /** One pane at a time, for a phone. */
  readonly single: boolean;
}

/** One project: its files, its editor, its server and what the server says. */
export function Workbench({ session, name, able, single }: Props) {
  const { bench } = useWords();
  const section = useRef<HTMLElement>(null);
  const { finding } = session.view;
  const searched = useStore(finding);
  useKeys(section, { save: session.files.flush, find: () => finding.set(true) });
  return (
    <section
      ref={section}
      className={styles.workbench}
      data-framework={session.project.framework}
      aria-label={bench.region(name)}
    >
      <ServerBar session={session} name={name} able={able} />
      <ProblemStrip session={session} single={single} />
      {single ? (
        <div className={styles.body}>
          <PaneTabs session={session} name={name} single />
        </div>
      ) : (
        <Split
          id={session.project.framework}
          editor={<CodeWithTree session={session} name={name} />}
          panes={<PaneTabs session={session} name={name} single={false} />}
        />
      )}
      {searched && (
        <FindDialog session={session} name={name} single={single} onClose={() => finding.set(false)} />
      )}
    </section>
  );
}

/** Whether the list of files is shown beside the editor. */
const fileList = rememberedSwitch("counterpoint:file-list", true);

function CodeWithTree({ session, name }: { readonly session: ProjectSession; readonly name: string }) {
  const { bench } = useWords();
  const shown = useStore(fileList.state());
  return (
    <div className={styles.code}>
      <div className={styles.side} data-shown={shown}>
        <div className={styles.toggle}>
          <Button
            look="quiet"
            aria-expanded={shown}
            aria-label={bench.fileList(name)}
            onPress={() => fileList.choose(!shown)}
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
