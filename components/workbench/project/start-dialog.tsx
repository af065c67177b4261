import { useMemo } from "react";
import { Button } from "../controls/button.tsx";
import controls from "../controls/controls.module.css";
import { Dialog } from "../controls/dialog.tsx";
import { FilesDiff } from "../diff/files-diff.tsx";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  readonly onClose: () => void;
}

/** What the learner has changed since the lesson gave the files. */
export function StartDialog({ session, name, onClose }: Props) {
  const { bench, project } = useWords();
  const files = useStore(session.files.files);
  const start = useMemo(() => new Map(Object.entries(session.project.start)), [session]);
  return (
    <Dialog title={project.startTitle(name)} onClose={onClose} wide>
      <FilesDiff
        before={start}
        after={files}
        names={{ before: project.lessonsStart, after: project.yourFiles }}
      />
      <p className={controls.actions}>
        <Button onPress={onClose}>{bench.close}</Button>
      </p>
    </Dialog>
  );
}
