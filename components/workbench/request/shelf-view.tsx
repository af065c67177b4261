import { Button } from "../controls/button.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import type { RequestSender } from "./sender.ts";
import styles from "./shelf.module.css";
import type { Sent } from "./shelf.ts";

/** Requests that were saved or sent, each to be put into the fields or to be sent again. */
export function ShelfView({ sender, name }: { readonly sender: RequestSender; readonly name: string }) {
  const { requests } = useWords();
  const { history, saved } = useStore(sender.shelf);
  return (
    <div className={styles.shelf}>
      {saved.length > 0 && (
        <section aria-label={requests.savedOf(name)}>
          <h4>{requests.saved}</h4>
          <ul>
            {saved.map((one) => (
              <li key={one.name}>
                <button type="button" className={styles.open} onClick={() => sender.use(one.draft)}>
                  <strong>{one.name}</strong>{" "}
                  <code>
                    {one.draft.method} {one.draft.path}
                  </code>
                </button>
                <Button
                  look="quiet"
                  aria-label={requests.removeOf(one.name)}
                  onPress={() => sender.shelf.remove(one.name)}
                >
                  {requests.remove}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={requests.sentOf(name)}>
        <h4>{requests.sent}</h4>
        {history.length === 0 ? (
          <p>{requests.nothingSent}</p>
        ) : (
          <>
            <ol>
              {history.map((one) => (
                <li key={one.id}>
                  <button type="button" className={styles.open} onClick={() => sender.use(one.draft)}>
                    <time dateTime={new Date(one.at).toISOString()}>{clock(one.at)}</time>{" "}
                    <code>
                      {one.draft.method} {one.draft.path}
                    </code>{" "}
                    <Answer answer={one.answer} />
                  </button>
                  <Button
                    look="quiet"
                    aria-label={requests.againOf(`${one.draft.method} ${one.draft.path}`)}
                    onPress={() => {
                      sender.use(one.draft);
                      void sender.send();
                    }}
                  >
                    {requests.again}
                  </Button>
                </li>
              ))}
            </ol>
            <Button look="quiet" onPress={sender.shelf.clearHistory}>
              {requests.clearHistory}
            </Button>
          </>
        )}
      </section>
    </div>
  );
}

function Answer({ answer }: { readonly answer: Sent["answer"] }) {
  const { requests } = useWords();
  if (answer.kind === "failed") return <span data-class="5">{requests.noAnswer}</span>;
  return (
    <span data-class={Math.floor(answer.status / 100)}>
      {answer.status}, {answer.milliseconds.toFixed(answer.milliseconds < 10 ? 1 : 0)} ms
    </span>
  );
}

/** Hours, minutes and seconds where the reader is. */
const clock = (at: number) => new Date(at).toLocaleTimeString(undefined, { timeStyle: "medium" });
