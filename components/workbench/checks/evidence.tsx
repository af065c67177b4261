import { requestText, shorten } from "../../../sandboxes/contract/read.ts";
import type { Exchange } from "../../../sandboxes/contract/types.ts";
import styles from "./checks.module.css";

interface Props {
  readonly exchanges: readonly Exchange[];
  readonly onReplay: (exchange: Exchange) => void;
}

/** The requests that a check sent, each to be sent again by hand. */
export function Evidence({ exchanges, onReplay }: Props) {
  if (exchanges.length === 0) return null;
  return (
    <details className={styles.evidence}>
      <summary>{exchanges.length === 1 ? "1 request" : `${exchanges.length} requests`}</summary>
      <ul>
        {exchanges.map((exchange, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a check may send the same request twice, and the list never changes
          <li key={index}>
            <code>
              {exchange.request.method} {exchange.request.path} {shorten(requestText(exchange.request), 80)}
            </code>
            <span>
              {"status" in exchange.response ? exchange.response.status : exchange.response.failure}
            </span>
            <button type="button" onClick={() => onReplay(exchange)}>
              Open as request
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
