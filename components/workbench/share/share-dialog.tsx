import { useEffect, useState } from "react";
import { Button } from "../controls/button.tsx";
import controls from "../controls/controls.module.css";
import { Dialog } from "../controls/dialog.tsx";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { fragmentOf, LinkRefused } from "./link.ts";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  readonly onClose: () => void;
}

type Link =
  | { readonly kind: "making" }
  | { readonly kind: "made"; readonly address: string }
  | { readonly kind: "refused"; readonly sentence: string };

/** A link that holds the whole project, to be copied. */
export function ShareDialog({ session, name, onClose }: Props) {
  const words = useWords();
  const { bench, project } = words;
  const [link, setLink] = useState<Link>({ kind: "making" });
  const [told, setTold] = useState("");
  useEffect(() => {
    const { lesson, files } = session;
    fragmentOf({ lesson, framework: session.project.framework, files: files.files.get() }).then(
      (fragment) => setLink({ kind: "made", address: `${location.origin}/lessons/${lesson}${fragment}` }),
      (error: unknown) => {
        const known = error instanceof LinkRefused;
        setLink({ kind: "refused", sentence: known ? error.sentence(words) : words.project.notMade });
      },
    );
  }, [session, words]);
  const copy = (address: string) =>
    navigator.clipboard.writeText(address).then(
      () => setTold(project.linkCopied),
      () => setTold(project.linkNotCopied),
    );
  return (
    <Dialog title={project.shareTitle(name)} onClose={onClose}>
      <p>{project.shareText}</p>
      {link.kind === "making" && <p role="status">{project.making}</p>}
      {link.kind === "refused" && <p role="alert">{link.sentence}</p>}
      {link.kind === "made" && (
        <label className={controls.field}>
          {project.link(link.address.length)}
          <input readOnly value={link.address} onFocus={(event) => event.target.select()} />
        </label>
      )}
      <p role="status" className={controls.told}>
        {told}
      </p>
      <div className={controls.actions}>
        <Button onPress={onClose}>{bench.close}</Button>
        {link.kind === "made" && (
          <Button look="primary" autoFocus onPress={() => void copy(link.address)}>
            {project.copyLink}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
