import { Button } from "../controls/button.tsx";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./editor.module.css";
import { FileTabs } from "./file-tabs.tsx";
import { GeneratedFile } from "./generated-file.tsx";
import { MonacoEditor } from "./monaco-editor.tsx";
import { PlainCode } from "./plain-code.tsx";
import { setTabIndents, tabIndents } from "./tab-key.ts";
import { useMonaco } from "./use-monaco.ts";

/** The open files: tabs, and the editor on the one in front. */
export function CodePane({ session, name }: { readonly session: ProjectSession; readonly name: string }) {
  const { active } = useStore(session.view);
  const indents = useStore(tabIndents());
  return (
    <div className={styles.pane}>
      <FileTabs session={session} name={name}>
        <OpenFile session={session} path={active} name={name} />
      </FileTabs>
      <div className={styles.foot}>
        <Button look="quiet" aria-pressed={indents} onPress={() => setTabIndents(!indents)}>
          Tab key: {indents ? "indents" : "moves on"}
        </Button>
      </div>
    </div>
  );
}

function OpenFile({ session, path, name }: { session: ProjectSession; path: string; name: string }) {
  const files = useStore(session.files.files);
  const { kind } = useStore(session.files.saving);
  const monaco = useMonaco();
  const content = files.get(path);
  const label = `${path}, ${name}`;
  if (path === "") return <p className={styles.note}>Open a file from the list.</p>;
  if (content === undefined) return <GeneratedFile session={session} path={path} />;
  if (content instanceof Uint8Array) {
    return (
      <p className={styles.note}>
        {path} is a binary file ({content.length.toLocaleString()} bytes). It is kept as it is.
      </p>
    );
  }
  if (!monaco || kind === "loading") return <PlainCode text={content} label={label} />;
  return <MonacoEditor monaco={monaco} session={session} path={path} label={label} />;
}
