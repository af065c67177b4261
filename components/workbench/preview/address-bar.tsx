import { type FormEvent, useState } from "react";
import { useWords } from "../messages/words.ts";
import { typedPath } from "./address.ts";
import styles from "./preview.module.css";

interface Props {
  readonly shown: string;
  readonly port: number;
  readonly onOpen: (path: string) => void;
}

/** The path of the page that is shown, which can be typed over; other servers are refused. */
export function AddressBar({ shown, port, onOpen }: Props) {
  const { requests } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = typedPath(typed ?? shown, port);
    setRefused(path === null);
    if (path === null) return;
    setTyped(null);
    onOpen(path);
  };
  return (
    <form className={styles.address} onSubmit={submit}>
      <span aria-hidden="true">localhost:{port}</span>
      <input
        aria-label={requests.preview.address}
        aria-invalid={refused}
        title={refused ? requests.preview.refused(port) : undefined}
        spellCheck={false}
        autoComplete="off"
        value={typed ?? shown}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
}
