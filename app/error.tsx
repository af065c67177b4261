"use client";

import { Message } from "../components/ui/message.tsx";

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** Something in a page threw. What the learner typed is kept in the browser, so that loading again is safe. */
export default function PageError({ error, reset }: Props) {
  return (
    <Message title="This page has stopped">
      <p>Your work is saved in this browser and will be there again.</p>
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
      <details>
        <summary>What went wrong</summary>
        <p>
          <code>{error.message || error.digest || error.name}</code>
        </p>
      </details>
    </Message>
  );
}
