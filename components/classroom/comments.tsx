import { ActionForm } from "./action-form.tsx";
import { TextField } from "./fields.tsx";
import type { FormAction } from "./form-state.ts";
import { useRoomWords } from "./messages/use-words.ts";
import styles from "./submitted-code.module.css";

/** What is commented on: a line, a file (line 0), or the whole (no path either). */
export interface CommentTarget {
  readonly path: string;
  readonly line: number;
}

export interface Commenting {
  readonly action: FormAction;
  /** Hidden fields, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

interface FormProps {
  readonly target: CommentTarget;
  readonly commenting: Commenting;
}

export function CommentForm({ target: { path, line }, commenting }: FormProps) {
  const { comment } = useRoomWords().submission;
  const about = line > 0 ? comment.onLine(path, line) : path ? comment.onFile(path) : comment.whole;
  return (
    <div className={styles.say}>
      <ActionForm action={commenting.action} submit={comment.say} clears>
        {Object.entries({ ...commenting.fields, path, line }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField label={about} name="body" rows={2} required maxLength={2000} autoFocus />
      </ActionForm>
    </div>
  );
}

/** What somebody said. */
export function Comment({ body, author }: { readonly body: string; readonly author: string | null }) {
  const { common } = useRoomWords();
  return (
    <p className={styles.comment}>
      <strong>{author ?? common.left}:</strong> {body}
    </p>
  );
}
