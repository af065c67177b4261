import { Fragment, type ReactNode } from "react";

/** Text of data (a task, a check's sentence), in which `backticks` mark code as they do in the prose. */
export function InlineCode({ text }: { readonly text: string }): ReactNode {
  return pieces(text).map(({ at, code, content }) =>
    code ? <code key={at}>{content}</code> : <Fragment key={at}>{content}</Fragment>,
  );
}

/** An unpaired backtick is a backtick. `at` is where the piece starts, which makes it a key. */
function pieces(text: string): { at: number; code: boolean; content: string }[] {
  return [...text.matchAll(/`([^`]+)`|[^`]+|`/g)].map((match) => ({
    at: match.index,
    code: match[1] !== undefined,
    content: match[1] ?? match[0],
  }));
}
