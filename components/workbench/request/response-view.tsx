import type { HttpResponse } from "../../../sandboxes/contract/types.ts";
import { ScrollRegion } from "../controls/scroll-region.tsx";
import { useWords } from "../messages/words.ts";
import { shownBody } from "./body.ts";
import styles from "./request.module.css";
import type { Outcome } from "./sender.ts";

/** The answer to the last request: status, time, body, headers. */
export function ResponseView({ outcome }: { readonly outcome: Outcome }) {
  const { requests } = useWords();
  return (
    <div className={styles.response} role="status" aria-label={requests.answer}>
      {outcome.kind === "none" && <p className={styles.hint}>{requests.none}</p>}
      {outcome.kind === "sending" && <p className={styles.hint}>{requests.waiting}</p>}
      {outcome.kind === "failed" && <p className={styles.failure}>{outcome.sentence}</p>}
      {outcome.kind === "answered" && <Answer response={outcome.response} />}
    </div>
  );
}

function Answer({ response }: { readonly response: HttpResponse }) {
  const { requests } = useWords();
  const body = shownBody(response);
  return (
    <>
      <p className={styles.answer}>
        <strong data-class={Math.floor(response.status / 100)}>
          {response.status} {response.statusText}
        </strong>
        <span>{response.milliseconds.toFixed(response.milliseconds < 10 ? 1 : 0)} ms</span>
        <span>{requests.bytes(response.body.length)}</span>
      </p>
      {body.kind === "empty" ? (
        <p className={styles.hint}>{requests.emptyBody}</p>
      ) : (
        <ScrollRegion className={styles.body} label={requests.body}>
          <pre>{body.text}</pre>
        </ScrollRegion>
      )}
      {body.cut && <p className={styles.hint}>{requests.cutBody}</p>}
      <details className={styles.headers}>
        <summary>{requests.headerCount(response.headers.length)}</summary>
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
