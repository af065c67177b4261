import type { HttpResponse } from "../../../sandboxes/contract/types.ts";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { shownBody } from "./body.ts";
import styles from "./request.module.css";
import type { Outcome } from "./sender.ts";

/** The answer to the last request: status, time, body, headers. */
export function ResponseView({ outcome }: { readonly outcome: Outcome }) {
  return (
    <div className={styles.response} role="status" aria-label="Answer">
      {outcome.kind === "none" && <p className={styles.hint}>Send the request to see the server’s answer.</p>}
      {outcome.kind === "sending" && <p className={styles.hint}>Waiting for the answer…</p>}
      {outcome.kind === "failed" && <p className={styles.failure}>{outcome.sentence}</p>}
      {outcome.kind === "answered" && <Answer response={outcome.response} />}
    </div>
  );
}

function Answer({ response }: { readonly response: HttpResponse }) {
  const body = shownBody(response);
  return (
    <>
      <p className={styles.answer}>
        <strong data-class={Math.floor(response.status / 100)}>
          {response.status} {response.statusText}
        </strong>
        <span>{response.milliseconds.toFixed(response.milliseconds < 10 ? 1 : 0)} ms</span>
        <span>{response.body.length.toLocaleString()} bytes</span>
      </p>
      {body.kind === "empty" ? (
        <p className={styles.hint}>The body is empty.</p>
      ) : (
        <ScrollRegion className={styles.body} label="Body">
          <pre>{body.text}</pre>
        </ScrollRegion>
      )}
      {body.cut && <p className={styles.hint}>The body is longer; this is its beginning.</p>}
      <details className={styles.headers}>
        <summary>{response.headers.length} headers</summary>
        <dl>
          {response.headers.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a header may come more than once, and the list never changes
            <div key={index}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
