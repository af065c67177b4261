import { requestText, shorten } from "../../../sandboxes/contract/read.ts";
import type { Evidence as CheckEvidence, Exchange } from "../../../sandboxes/contract/types.ts";
import styles from "./checks.module.css";

interface Props {
  readonly evidence: CheckEvidence;
  readonly onReplay: (exchange: Exchange) => void;
}

/** What a check did: requests, each to be sent again by hand, commands with their output, conversations. */
export function Evidence({ evidence: { exchanges, commands, conversations }, onReplay }: Props) {
  const counts = [
    counted(exchanges.length, "request"),
    counted(commands.length, "command"),
    counted(conversations.length, "WebSocket"),
  ].filter((count) => count !== null);
  if (counts.length === 0) return null;
  return (
    <details className={styles.evidence}>
      <summary>{counts.join(", ")}</summary>
      <Exchanges exchanges={exchanges} onReplay={onReplay} />
      {commands.map(({ command, code, output }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a check may run the same command twice, and the list never changes
        <div key={index} className={styles.record}>
          <code>$ {command}</code>
          <pre>{output.trimEnd()}</pre>
          <p>{code === null ? "It was still running." : `Exit code ${code}.`}</p>
        </div>
      ))}
      {conversations.map(({ path, lines }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <div key={index} className={styles.record}>
          <code>WebSocket {path}</code>
          <pre>{lines.map(({ from, text }) => `${from === "client" ? "→" : "←"} ${text}`).join("\n")}</pre>
        </div>
      ))}
    </details>
  );
}

function Exchanges({ exchanges, onReplay }: Pick<CheckEvidence, "exchanges"> & Pick<Props, "onReplay">) {
  if (exchanges.length === 0) return null;
  return (
    <ul>
      {exchanges.map((exchange, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a check may send the same request twice, and the list never changes
        <li key={index}>
          <code>
            {exchange.request.method} {exchange.request.path} {shorten(requestText(exchange.request), 80)}
          </code>
          <span>{"status" in exchange.response ? exchange.response.status : exchange.response.failure}</span>
          <button type="button" onClick={() => onReplay(exchange)}>
            Open as request
          </button>
        </li>
      ))}
    </ul>
  );
}

function counted(count: number, noun: string): string | null {
  if (count === 0) return null;
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
