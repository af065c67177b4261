import { type FormEvent, useId, useState } from "react";
import { Button } from "../controls/button.tsx";
import { CopyButton } from "../controls/copy-button.tsx";
import { NameDialog } from "../controls/name-dialog.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import { curlCommand } from "./curl.ts";
import { methods, toRequest } from "./draft.ts";
import styles from "./request.module.css";
import { ResponseView } from "./response-view.tsx";
import type { RequestSender } from "./sender.ts";
import { ShelfView } from "./shelf-view.tsx";

/** Sends a request to the project's server and shows the answer. */
export function RequestPane({ sender, name }: { readonly sender: RequestSender; readonly name: string }) {
  const { requests } = useWords();
  const draft = useStore(sender.draft);
  const outcome = useStore(sender.outcome);
  const sending = outcome.kind === "sending";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sending) sender.cancel();
    else void sender.send();
  };
  return (
    <div className={styles.pane}>
      <form className={styles.form} onSubmit={submit} aria-label={requests.form(name)}>
        <div className={styles.line}>
          <select
            aria-label={requests.method}
            value={draft.method}
            onChange={(event) => sender.change({ method: event.target.value })}
          >
            {methods.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
          <input
            aria-label={requests.path}
            spellCheck={false}
            autoComplete="off"
            value={draft.path}
            onChange={(event) => sender.change({ path: event.target.value })}
          />
          <Button look="primary" type="submit">
            {sending ? requests.cancel : requests.send}
          </Button>
        </div>
        <div className={styles.fields}>
          <label>
            {requests.headers}
            <textarea
              rows={2}
              spellCheck={false}
              value={draft.headers}
              onChange={(event) => sender.change({ headers: event.target.value })}
            />
          </label>
          <label>
            {requests.body}
            <textarea
              rows={Math.min(8, Math.max(2, draft.body.split("\n").length))}
              spellCheck={false}
              value={draft.body}
              onChange={(event) => sender.change({ body: event.target.value })}
            />
          </label>
        </div>
      </form>
      <RequestTools sender={sender} name={name} />
      <ResponseView outcome={outcome} />
    </div>
  );
}

/** History and saved requests, and the request as a command line. */
function RequestTools({ sender, name }: { readonly sender: RequestSender; readonly name: string }) {
  const words = useWords();
  const { requests } = words;
  const { history, saved } = useStore(sender.shelf);
  const [shown, show] = useState(false);
  const [saving, setSaving] = useState(false);
  const shelf = useId();
  const curl = () => {
    const request = toRequest(sender.draft.get());
    return "problem" in request ? { problem: request.problem(words) } : curlCommand(request, sender.port);
  };
  const { method, path } = sender.draft.get();
  return (
    <>
      <div className={styles.tools}>
        <Button aria-expanded={shown} aria-controls={shelf} onPress={() => show(!shown)}>
          {requests.history(history.length + saved.length)}
        </Button>
        <Button onPress={() => setSaving(true)}>{requests.save}</Button>
        <CopyButton text={curl}>{requests.curl}</CopyButton>
      </div>
      <div id={shelf} hidden={!shown}>
        {shown && <ShelfView sender={sender} name={name} />}
      </div>
      {saving && (
        <NameDialog
          title={requests.saveTitle}
          label={requests.saveLabel}
          action={requests.saveAction}
          initial={`${method} ${path}`.slice(0, 80)}
          onName={(given) => {
            const problem = sender.shelf.save(given, sender.draft.get());
            if (problem === null) show(true);
            return problem?.(words) ?? null;
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </>
  );
}
