import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ProofState } from "../../../server/exercises/proofs.ts";
import formStyles from "../forms.module.css";
import { useRoomWords } from "../messages/use-words.ts";
import { askForProof, publish } from "./calls.ts";
import { ProofResult } from "./proof-result.tsx";
import { isUnderWay, useProof } from "./use-proof.ts";

interface Props {
  readonly id: string;
  readonly first: ProofState | null;
  /** Of the draft as the server has it. */
  readonly hash: string;
  readonly published: string | null;
  /** Whether nothing is missing. */
  readonly whole: boolean;
  readonly saved: boolean;
  readonly mayChange: boolean;
  readonly flush: () => Promise<boolean>;
}

/** Has the exercise proved and, when that passed for exactly these files, published. The server asks for both itself. */
export function ProofPanel({ id, first, hash, published, whole, saved, mayChange, flush }: Props) {
  const words = useRoomWords().own.proof;
  const router = useRouter();
  const [proof, setProof] = useProof(id, first);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const current = proof !== null && proof.hash === hash && saved;
  const passed = current && proof.status === "passed";
  const done = published === hash && saved;

  const carryOut = async (work: () => Promise<string | null>) => {
    setBusy(true);
    setProblem((await flush()) ? await work() : words.unsaved);
    setBusy(false);
  };
  const prove = () =>
    carryOut(async () => {
      const called = await askForProof(id);
      if (called.kind !== "done") return called.kind === "lost" ? words.lost : called.problem;
      setProof(called.value);
      return null;
    });
  const publishIt = () =>
    carryOut(async () => {
      const called = await publish(id);
      if (called.kind !== "done") return called.kind === "lost" ? words.lost : called.problem;
      router.refresh();
      return null;
    });

  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{words.title}</h2>
      <p>{words.text}</p>
      {proof ? <ProofResult proof={proof} current={current} /> : <p>{words.notYet}</p>}
      {done ? <p>{words.published}</p> : null}
      {mayChange ? (
        <p className={formStyles.inline}>
          <button
            type="button"
            className={formStyles.button}
            data-look={passed ? "plain" : "primary"}
            disabled={busy || !whole || passed || (current && isUnderWay(proof))}
            onClick={() => void prove()}
          >
            {words.prove}
          </button>
          <button
            type="button"
            className={formStyles.button}
            data-look={passed ? "primary" : "plain"}
            disabled={busy || !passed || done}
            onClick={() => void publishIt()}
          >
            {words.publish}
          </button>
        </p>
      ) : null}
      <div role="alert" className={formStyles.outcome} data-kind="refused">
        {problem === null ? null : <p>{problem}</p>}
      </div>
    </section>
  );
}
