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
          {place.file}, line {place.line}
        </button>
      )}{" "}
      {status.recovers ? "Edit the file: the server tries again by itself." : "Mend it, then press Run."}
    </p>
  );
}
