import { Button } from "../controls/button.tsx";
import controls from "../controls/controls.module.css";
import { Dialog } from "../controls/dialog.tsx";
import { FilesDiff } from "../diff/files-diff.tsx";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import type { Incoming } from "./incoming.ts";

interface Props {
  readonly session: ProjectSession;
  readonly incoming: Incoming;
  readonly onClose: () => void;
}

/** Shows what would be opened beside what is here, and asks. */
export function IncomingDialog({ session, incoming, onClose }: Props) {
  const { project } = useWords();
  const here = useStore(session.files.files);
  const open = () => {
    void session.open(incoming.files);
    onClose();
  };
  return (
    <Dialog title={incoming.title} onClose={onClose} wide>
      <p>
        {incoming.note} {project.replaces}
      </p>
      <FilesDiff
        before={here}
        after={incoming.files}
        names={{ before: project.hereNow, after: project.inIncoming }}
      />
      <div className={controls.actions}>
        <Button onPress={onClose} autoFocus>
          {project.keep}
        </Button>
        <Button look="primary" onPress={open}>
          {project.replace}
        </Button>
      </div>
    </Dialog>
  );
}
