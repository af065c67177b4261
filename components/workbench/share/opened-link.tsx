import { useEffect, useState } from "react";
import { voiceNames } from "../../ui/voice.ts";
import { Button } from "../controls/button.tsx";
import controls from "../controls/controls.module.css";
import { Dialog } from "../controls/dialog.tsx";
import { useWords, type Words } from "../messages/words.ts";
import { IncomingDialog } from "../project/incoming-dialog.tsx";
import type { ProjectSession } from "../session/project-session.ts";
import { LinkRefused, readFragment, type SharedProject } from "./link.ts";

export interface OpenedLinkProps {
  /** Of the page's address, with its "#". */
  readonly fragment: string;
  readonly lesson: string;
  readonly sessions: readonly ProjectSession[];
  /** The link was opened, or will not be. */
  readonly onSettled: () => void;
}

type Found =
  | { readonly kind: "none" }
  | { readonly kind: "offered"; readonly session: ProjectSession; readonly shared: SharedProject }
  | { readonly kind: "refused"; readonly sentence: string };

/** Shows what a link holds, and opens it if that is wanted. Says so when it cannot be read. */
export function OpenedLink({ fragment, lesson, sessions, onSettled }: OpenedLinkProps) {
  const words = useWords();
  const { project } = words;
  const [found, setFound] = useState<Found>({ kind: "none" });
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const next = await find(fragment, lesson, sessions, words);
      if (next.kind === "offered") await next.session.files.load();
      if (wanted) setFound(next);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [fragment, lesson, sessions, words]);
  if (found.kind === "none") return null;
  if (found.kind === "refused")
    return (
      <Dialog title={project.linkRefused} onClose={onSettled}>
        <p role="alert">{found.sentence}</p>
        <p>{project.ownWork}</p>
        <div className={controls.actions}>
          <Button look="primary" onPress={onSettled} autoFocus>
            {project.goOn}
          </Button>
        </div>
      </Dialog>
    );
  const name = voiceNames[found.shared.framework];
  return (
    <IncomingDialog
      session={found.session}
      incoming={{
        title: project.openLink(name),
        note: project.somebodys,
        files: found.shared.files,
      }}
      onClose={onSettled}
    />
  );
}

/** Never rejects. */
async function find(
  fragment: string,
  lesson: string,
  sessions: readonly ProjectSession[],
  words: Words,
): Promise<Found> {
  const said = words.project;
  try {
    const shared = await readFragment(fragment);
    if (shared.lesson !== lesson) {
      const sentence = said.otherLesson(shared.lesson);
      return { kind: "refused", sentence };
    }
    const session = sessions.find(({ project }) => project.framework === shared.framework);
    if (session) return { kind: "offered", session, shared };
    return {
      kind: "refused",
      sentence: said.noProject(voiceNames[shared.framework]),
    };
  } catch (error) {
    const known = error instanceof LinkRefused;
    return { kind: "refused", sentence: known ? error.sentence(words) : said.linkUnread };
  }
}
