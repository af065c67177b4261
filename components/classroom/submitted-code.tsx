import type { ShownSubmission } from "../../server/submissions/read.ts";
import styles from "./submitted-code.module.css";

type Props = Pick<ShownSubmission, "files" | "comments">;

/** The files as they were submitted, with numbered lines and what was said about them below the line. */
export function SubmittedCode({ files, comments }: Props) {
  const whole = comments.filter(({ path }) => !(path in files));
  return (
    <>
      {whole.map((comment) => (
        <Comment key={comment.id} {...comment} />
      ))}
      {Object.entries(files).map(([path, content], at) => (
        <details key={path} open={at === 0 || comments.some((comment) => comment.path === path)}>
          <summary>
            <code>{path}</code>
          </summary>
          {"text" in content ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            <section className={styles.code} aria-label={path} tabIndex={0}>
              <ol>
                {content.text.split("\n").map((text, index) => {
                  const line = index + 1;
                  return (
                    <li key={line}>
                      <code>{text || " "}</code>
                      {comments
                        .filter((comment) => comment.path === path && comment.line === line)
                        .map((comment) => (
                          <Comment key={comment.id} {...comment} />
                        ))}
                    </li>
                  );
                })}
              </ol>
            </section>
          ) : (
            <p>This file is no text: {Math.floor((content.base64.length * 3) / 4)} bytes.</p>
          )}
          {comments
            .filter((comment) => comment.path === path && comment.line === 0)
            .map((comment) => (
              <Comment key={comment.id} {...comment} />
            ))}
        </details>
      ))}
    </>
  );
}

function Comment({ body, author }: { readonly body: string; readonly author: string | null }) {
  return (
    <p className={styles.comment}>
      <strong>{author ?? "Somebody who has left"}:</strong> {body}
    </p>
  );
}
