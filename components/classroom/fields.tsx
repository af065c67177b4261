import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";
import styles from "./forms.module.css";

interface Named {
  readonly label: string;
  readonly name: string;
  /** One sentence below the field. */
  readonly help?: ReactNode;
}

type Plain<T> = Omit<T, "className" | "style" | "name" | "id">;

/** A line of text, a number, a date or a file. */
export function Field({ label, help, ...input }: Named & Plain<InputHTMLAttributes<HTMLInputElement>>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-describedby={help ? `${id}-help` : undefined} {...input} />
      {help ? (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      ) : null}
    </div>
  );
}

/** Several lines of text. */
export function TextField({
  label,
  help,
  ...area
}: Named & Plain<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={4} aria-describedby={help ? `${id}-help` : undefined} {...area} />
      {help ? (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      ) : null}
    </div>
  );
}

interface ChoiceProps extends Named {
  readonly initial?: string | undefined;
  /** Value and text. */
  readonly options: readonly (readonly [string, string])[];
}

/** One of a few. */
export function Choice({ label, name, help, initial, options }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={initial} aria-describedby={help ? `${id}-help` : undefined}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {help ? (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      ) : null}
    </div>
  );
}

interface TickProps {
  readonly label: ReactNode;
  readonly name: string;
  readonly value?: string;
  readonly ticked?: boolean;
}

/** Yes or no. */
export function Tick({ label, name, value = "yes", ticked }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" name={name} value={value} defaultChecked={ticked} />
      <span>{label}</span>
    </label>
  );
}
