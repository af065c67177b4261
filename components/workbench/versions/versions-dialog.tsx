import { useEffect, useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { FilesDiff } from "../diff/files-diff.tsx";
import type { Files } from "../files/store.ts";
import { sentenceOf } from "../messages/said.ts";
import { useWords, type Words } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import type { Version } from "./version.ts";
import styles from "./versions.module.css";
import { timeWords } from "./words.ts";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  readonly onClose: () => void;
}

/** The versions of a project by time and cause, what has changed since each, and the way back. */
export function VersionsDialog({ session, name, onClose }: Props) {
  const { project, refusals } = useWords();
  const { versions, notice } = useStore(session.versions);
  const [chosen, choose] = useState<string | null>(null);
  useEffect(() => {
    // What was typed last is a version too, so that going back loses nothing and shows all.
    void session.versions.load().then(() => session.versions.keep("pause"));
  }, [session]);
  const version = versions.find(({ id }) => id === chosen) ?? versions[1] ?? versions[0];
  return (
    <Dialog title={project.versionsOf(name)} onClose={onClose} wide>
      {notice && <p role="alert">{refusals.storage.versions[notice]}</p>}
      <p className={styles.note}>{project.versionsText}</p>
      <div className={styles.split}>
        <ListBox
          aria-label={project.versionsOf(name)}
          className={styles.list ?? ""}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={version ? [version.id] : []}
          onSelectionChange={(keys) => choose(keys === "all" ? null : String([...keys][0]))}
          items={versions}
        >
          {({ id, at, cause }) => (
            <ListBoxItem
              id={id}
              className={styles.item ?? ""}
              textValue={`${timeWords(at)}, ${project.causes[cause]}`}
            >
              <span className={styles.time}>{timeWords(at)}</span>
              <span>{id === versions[0]?.id ? project.now : project.causes[cause]}</span>
            </ListBoxItem>
          )}
        </ListBox>
        {version && (
          <Chosen
            key={version.id}
            session={session}
            version={version}
            newest={version.id === versions[0]?.id}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

type Read =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly files: Files }
  | { readonly kind: "failed"; readonly sentence: string };

const failed = (error: unknown, words: Words): Read => ({
  kind: "failed",
  sentence: sentenceOf(error, words),
});

interface ChosenProps extends Omit<Props, "name"> {
  readonly version: Version;
  /** Whether it is what the files are now. */
  readonly newest: boolean;
}

function Chosen({ session, version, newest, onClose }: ChosenProps) {
  const words = useWords();
  const { bench, project } = words;
  const [read, setRead] = useState<Read>({ kind: "reading" });
  const files = useStore(session.files.files);
  useEffect(() => {
    let wanted = true;
    session.versions.read(version).then(
      (found) => wanted && setRead({ kind: "read", files: found }),
      (error: unknown) => wanted && setRead(failed(error, words)),
    );
    return () => {
      wanted = false;
    };
  }, [session, version, words]);
  const time = timeWords(version.at);
  return (
    <div className={styles.chosen}>
      {read.kind === "reading" && <p role="status">{project.readingVersion}</p>}
      {read.kind === "failed" && <p role="alert">{read.sentence}</p>}
      {read.kind === "read" && (
        <>
          <FilesDiff
            before={read.files}
            after={files}
            names={{ before: project.at(time), after: project.yourFilesNow }}
          />
          <div className={styles.actions}>
            <Button onPress={onClose}>{bench.close}</Button>
            {!newest && (
              <Button
                look="primary"
                onPress={() =>
                  void session
                    .restore(version)
                    .then(onClose, (error: unknown) => setRead(failed(error, words)))
                }
                aria-label={project.goBackTo(time)}
              >
                {project.goBack}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
