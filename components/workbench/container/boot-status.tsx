import { Button } from "../controls/button.tsx";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./boot-status.module.css";
import type { ContainerSession } from "./session.ts";
import type { ContainerStatus } from "./status.ts";

/** Says what the sandbox waits for, or why there is none and what still works. */
export function BootStatus({ container }: { readonly container: ContainerSession }) {
  const status = useStore(container.status);
  return (
    <div className={styles.status} role="status" data-kind={status.kind}>
      <Content status={status} />
    </div>
  );
}

function Content({ status }: { readonly status: ContainerStatus }) {
  const words = useWords();
  const { bench, sandbox } = words;
  const stageOf = (stage: string) => bench.stages[stage] ?? stage;
  switch (status.kind) {
    case "idle":
    case "ready":
      return null;
    case "booting":
      return (
        <p className={styles.line}>
          <span>{stageOf(status.stage)}…</span>
          <progress aria-label={stageOf(status.stage)} value={status.progress ?? undefined} max={1} />
        </p>
      );
    case "unsupported":
      return (
        <div className={styles.notice}>
          <p>
            <strong>{bench.unable}</strong> {bench.unableText}
          </p>
          <ul>
            {status.missing.map((one) => (
              <li key={one}>
                {sandbox.missing[one].what}. {sandbox.missing[one].remedy}
              </li>
            ))}
          </ul>
        </div>
      );
    case "failed":
      return (
        <div className={styles.notice}>
          <p>
            <strong>{status.message(words)}</strong> {status.advice(words)}
          </p>
          <Button onPress={() => location.reload()}>{bench.reload}</Button>
        </div>
      );
  }
}
