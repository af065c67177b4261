import { useEffect, useState } from "react";
import { Button } from "../controls/button.tsx";
import type { FileContent } from "../files/content.ts";
import { readable } from "../files/generated.ts";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import styles from "./editor.module.css";
import { PlainCode } from "./plain-code.tsx";

interface Props {
  readonly session: ProjectSession;
  readonly path: string;
}

/** A file that a program wrote: to be read, and if it is text to be taken over. */
export function GeneratedFile({ session, path }: Props) {
  const { code } = useWords();
  const [read, setRead] = useState<{ readonly path: string; readonly content: FileContent | null } | null>(
    null,
  );
  useEffect(() => {
    let wanted = true;
    const settle = (content: FileContent | null) => {
      if (wanted) setRead({ path, content });
    };
    session
      .fs()
      .then((fs) => session.generated.read(fs, path))
      .then(settle, () => settle(null));
    return () => {
      wanted = false;
    };
  }, [session, path]);
  if (read?.path !== path) return <p className={styles.note}>{code.reading(path)}</p>;
  if (read.content === null) return <p className={styles.note}>{code.gone(path)}</p>;
  if (typeof read.content === "string")
    return <GeneratedText session={session} path={path} text={read.content} />;
  return <p className={styles.note}>{code.binaryWritten(path, read.content.length)}</p>;
}

function GeneratedText({ session, path, text }: Props & { readonly text: string }) {
  const words = useWords();
  const { code } = words;
  const edit = () => setProblem(session.files.create(path, text)?.(words) ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const whole = new TextEncoder().encode(text).length < readable;
  return (
    <div className={styles.generated}>
      <div className={styles.origin}>
        <p role="status">{problem ?? (whole ? code.written : code.writtenLong)}</p>
        {whole && (
          <Button aria-label={code.editOf(path)} onPress={edit}>
            {code.edit}
          </Button>
        )}
      </div>
      <div className={styles.panel}>
        <PlainCode text={text} label={path} />
      </div>
    </div>
  );
}
