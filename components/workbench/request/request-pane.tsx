import type { FormEvent } from "react";
import { Button } from "../controls/button.tsx";
import { useStore } from "../store/use-store.ts";
import { methods } from "./draft.ts";
import styles from "./request.module.css";
import { ResponseView } from "./response-view.tsx";
import type { RequestSender } from "./sender.ts";

/** Sends a request to the project's server and shows the answer. */
export function RequestPane({ sender, name }: { readonly sender: RequestSender; readonly name: string }) {
  const draft = useStore(sender.draft);
  const outcome = useStore(sender.outcome);
  const sending = outcome.kind === "sending";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sending) sender.cancel();
    else void sender.send();
  };
  return (
    <form className={styles.pane} onSubmit={submit} aria-label={`Request to ${name}`}>
      <div className={styles.line}>
        <select
          aria-label="Method"
          value={draft.method}
          onChange={(event) => sender.change({ method: event.target.value })}
        >
          {methods.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
        <input
          aria-label="Path"
          spellCheck={false}
          autoComplete="off"
          value={draft.path}
          onChange={(event) => sender.change({ path: event.target.value })}
        />
        <Button look="primary" type="submit">
          {sending ? "Cancel" : "Send"}
        </Button>
      </div>
      <div className={styles.fields}>
        <label>
          Headers
          <textarea
            rows={2}
            spellCheck={false}
            value={draft.headers}
            onChange={(event) => sender.change({ headers: event.target.value })}
          />
        </label>
        <label>
          Body
          <textarea
            rows={Math.min(8, Math.max(2, draft.body.split("\n").length))}
            spellCheck={false}
            value={draft.body}
            onChange={(event) => sender.change({ body: event.target.value })}
          />
        </label>
      </div>
      <ResponseView outcome={outcome} />
    </form>
  );
}
