import { useEffect, useState } from "react";
import { useProgress } from "../../progress/use-progress.ts";
import { Button } from "../controls/button.tsx";
import controls from "../controls/controls.module.css";
import { Dialog } from "../controls/dialog.tsx";
import { FilesDiff } from "../diff/files-diff.tsx";
import type { Files } from "../files/store.ts";
import { sentenceOf } from "../messages/said.ts";
import { useWords } from "../messages/words.ts";
import type { ProjectSession } from "../session/project-session.ts";
import { useStore } from "../store/use-store.ts";
import { fetchSolution } from "./solution.ts";

interface Props {
  readonly session: ProjectSession;
  readonly name: string;
  readonly onClose: () => void;
}

/** The learner's files beside the lesson's solution: once the checks have passed, or when it is asked for all the same. */
export function SolutionDialog({ session, name, onClose }: Props) {
  const { bench, project } = useWords();
  const solved = useProgress()[session.lesson]?.solved?.[session.project.framework] !== undefined;
  const [asked, setAsked] = useState(false);
  const title = project.solutionTitle(name);
  if (solved || asked)
    return (
      <Dialog title={title} onClose={onClose} wide>
        <Comparison session={session} />
        <div className={controls.actions}>
          <Button onPress={onClose}>{bench.close}</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{project.unsolved}</p>
      <div className={controls.actions}>
        <Button onPress={() => setAsked(true)}>{project.showSolution}</Button>
        <Button look="primary" autoFocus onPress={onClose}>
          {project.tryOn}
        </Button>
      </div>
    </Dialog>
  );
}

type Fetched =
  | { readonly kind: "fetching" }
  | { readonly kind: "fetched"; readonly files: Files }
  | { readonly kind: "failed"; readonly sentence: string };

function Comparison({ session }: { readonly session: ProjectSession }) {
  const words = useWords();
  const { project } = words;
  const [solution, setSolution] = useState<Fetched>({ kind: "fetching" });
  const [attempt, setAttempt] = useState(0);
  const files = useStore(session.files.files);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt fetches again
  useEffect(() => {
    let wanted = true;
    const settle = (next: Fetched) => {
      if (wanted) setSolution(next);
    };
    settle({ kind: "fetching" });
    fetchSolution(session.lesson, session.project.framework).then(
      (found) => settle({ kind: "fetched", files: found }),
      (error: unknown) => settle({ kind: "failed", sentence: sentenceOf(error, words) }),
    );
    return () => {
      wanted = false;
    };
  }, [session, attempt, words]);
  if (solution.kind === "fetching") return <p role="status">{project.fetching}</p>;
  if (solution.kind === "failed")
    return (
      <p role="alert">
        {solution.sentence} <Button onPress={() => setAttempt(attempt + 1)}>{project.tryAgain}</Button>
      </p>
    );
  return (
    <>
      <p>{project.oneWay}</p>
      <FilesDiff
        before={files}
        after={solution.files}
        names={{ before: project.yourFiles, after: project.theSolution }}
      />
    </>
  );
}
