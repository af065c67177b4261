import { useRef, useState } from "react";
import { editorChoices } from "../../settings/editor/choices.ts";
import { Button } from "../controls/button.tsx";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./editor.module.css";
import { FileTabs } from "./file-tabs.tsx";
import { GeneratedFile } from "./generated-file.tsx";
import { HelpStatus } from "./help-status.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { MonacoEditor } from "./monaco-editor.tsx";
import { PlainCode } from "./plain-code.tsx";
import { isLibraryPath } from "./types/addresses.ts";
import { useMonaco } from "./use-monaco.ts";

/** The open files: tabs, and the editor on the one in front. */
export function CodePane({ session, name }: { readonly session: ProjectSession; readonly name: string }) {
  const { code, find } = useWords();
  const { active } = useStore(session.view);
  const indents = useStore(editorChoices.tabIndents.state());
  const { monaco } = useMonaco();
  const [asking, setAsking] = useState<"keys" | null>(null);
  const close = () => setAsking(null);
  return (
    <div className={styles.pane}>
      <FileTabs session={session} name={name}>
        <OpenFile session={session} path={active} name={name} />
      </FileTabs>
      <div className={styles.foot}>
        {monaco && <HelpStatus monaco={monaco} />}
        <div className={styles.choices}>
          <Button look="quiet" onPress={() => session.view.finding.set(true)}>
            {find.open}
          </Button>
          <Button look="quiet" onPress={() => setAsking("keys")}>
            {code.keys}
          </Button>
          <Button
            look="quiet"
            aria-pressed={indents}
            onPress={() => editorChoices.tabIndents.choose(!indents)}
          >
            {code.tab(indents)}
          </Button>
        </div>
      </div>
      {asking === "keys" && <KeysDialog onClose={close} />}
    </div>
  );
}

function OpenFile({ session, path, name }: { session: ProjectSession; path: string; name: string }) {
  const { code } = useWords();
  const files = useStore(session.files.files);
  const { kind } = useStore(session.files.saving);
  const { monaco, reach } = useMonaco();
  /** Whether the plain text has the focus, which the editor in its place then takes. */
  const focused = useRef(false);
  const content = files.get(path);
  const label = isLibraryPath(path) ? code.readOnly(path) : `${path}, ${name}`;
  if (path === "") return <p className={styles.note}>{code.openOne}</p>;
  if (content === undefined && !isLibraryPath(path)) return <GeneratedFile session={session} path={path} />;
  if (content instanceof Uint8Array) {
    return <p className={styles.note}>{code.binary(path, content.length)}</p>;
  }
  if (!monaco || kind === "loading") {
    const onFocus = (has: boolean) => {
      focused.current = has;
      if (has) reach();
    };
    return <PlainCode text={content ?? ""} label={label} onFocus={onFocus} />;
  }
  return <MonacoEditor monaco={monaco} session={session} path={path} label={label} focused={focused} />;
}
