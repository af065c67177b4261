import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./layout.module.css";

/** Why the server does not run, in one line, with a way to the place. */
export function ProblemStrip({
  session,
  single,
}: {
  readonly session: ProjectSession;
  readonly single: boolean;
}) {
  const { bench } = useWords();
  const status = useStore(session.server.status);
  const problems = useStore(session.problems);
  if (status.kind !== "failed") return null;
  const place = problems.findLast(({ sentence }) => sentence === status.problem)?.place;
  return (
    <p className={styles.strip} role="alert">
      {status.problem}{" "}
      {place && (
        <button
          type="button"
          onClick={() => {
            session.view.jumpTo(place);
            if (single) session.view.show("code");
          }}
        >
          {bench.place(place.file, place.line)}
        </button>
      )}{" "}
      {status.recovers ? bench.triesAgain : bench.pressRun}
    </p>
  );
}
