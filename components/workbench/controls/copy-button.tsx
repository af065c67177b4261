import { useState } from "react";
import { useWords } from "../messages/words.ts";
import { Button } from "./button.tsx";
import styles from "./controls.module.css";

interface Props {
  readonly children: string;
  /** The text to copy; a sentence in `problem` says why there is none. */
  readonly text: () => string | { readonly problem: string };
}

/** Copies a text, and says so. */
export function CopyButton({ children, text }: Props) {
  const { bench } = useWords();
  const [said, say] = useState("");
  const copy = async () => {
    const given = text();
    if (typeof given !== "string") return say(given.problem);
    try {
      await navigator.clipboard.writeText(given);
      say(bench.copied);
    } catch {
      say(bench.notCopied);
    }
  };
  return (
    <>
      <Button onPress={() => void copy()} onBlur={() => say("")}>
        {children}
      </Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </>
  );
}
