"use client";

import { useState } from "react";
import type { ShownSubmission } from "../../server/submissions/read.ts";
import { Comment, CommentForm, type Commenting, type CommentTarget } from "./comments.tsx";
import formStyles from "./forms.module.css";
import { useRoomWords } from "./messages/use-words.ts";
import styles from "./submitted-code.module.css";
import { SubmittedText } from "./submitted-text.tsx";

type Props = Pick<ShownSubmission, "files" | "comments"> & {
  /** How who reads comments; null for those who only read. */
  readonly commenting: Commenting | null;
};

/** The files as they were submitted, with numbered lines and what was said about them, and is said, below the line. */
export function SubmittedCode({ files, comments, commenting }: Props) {
  const words = useRoomWords().submission;
  const [target, setTarget] = useState<CommentTarget | null>(null);
  const toggle = (path: string, line: number) =>
    setTarget((before) => (before?.path === path && before.line === line ? null : { path, line }));
  const form = (path: string, line: number) =>
    commenting && target?.path === path && target.line === line ? (
      <CommentForm key={`${path} ${line}`} target={target} commenting={commenting} />
    ) : null;
  const opener = (path: string, text: string) =>
    commenting ? (
      <p>
        <button
          type="button"
          className={formStyles.button}
          aria-expanded={target?.path === path && target.line === 0}
          onClick={() => toggle(path, 0)}
        >
          {text}
        </button>
      </p>
    ) : null;
  return (
    <>
      {comments
        .filter(({ path }) => !(path in files))
        .map((comment) => (
          <Comment key={comment.id} {...comment} />
        ))}
      {opener("", words.comment.whole)}
      {form("", 0)}
      {Object.entries(files).map(([path, content], at) => {
        const said = comments.filter((comment) => comment.path === path);
        return (
          <details key={path} open={at === 0 || said.length > 0}>
            <summary>
              <code>{path}</code>
            </summary>
            {"text" in content ? (
              <SubmittedText
                path={path}
                text={content.text}
                commented={commenting ? (line) => toggle(path, line) : null}
                open={target?.path === path ? target.line : null}
              >
                {(line) => (
                  <>
                    {said
                      .filter((comment) => comment.line === line)
                      .map((comment) => (
                        <Comment key={comment.id} {...comment} />
                      ))}
                    {form(path, line)}
                  </>
                )}
              </SubmittedText>
            ) : (
              <p>{words.noText(Math.floor((content.base64.length * 3) / 4))}</p>
            )}
            {said
              .filter(({ line }) => line === 0)
              .map((comment) => (
                <Comment key={comment.id} {...comment} />
              ))}
            <div className={styles.file}>
              {opener(path, words.comment.file)}
              {form(path, 0)}
            </div>
          </details>
        );
      })}
    </>
  );
}
