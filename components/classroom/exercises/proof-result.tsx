import type { StoredProof } from "../../../server/db/schema/index.ts";
import type { ProofState } from "../../../server/exercises/proofs.ts";
import { useRoomWords } from "../messages/use-words.ts";
import type { RoomWords } from "../messages/words.ts";
import { State, Table } from "../table.tsx";

interface Props {
  readonly proof: Pick<ProofState, "status" | "total" | "programs" | "failure">;
  /** Whether it is of the files as they are now. */
  readonly current: boolean;
}

/** How far a proof is and what came of each program. */
export function ProofResult({ proof, current }: Props) {
  const words = useRoomWords().own.proof;
  return (
    <>
      <p role="status">
        {current ? null : words.earlier}
        {sentenceOf(proof, words)}
      </p>
      {proof.programs.length > 0 ? <ProvedPrograms programs={proof.programs} /> : null}
    </>
  );
}

/** Each program with what it proves. */
export function ProvedPrograms({ programs }: { readonly programs: readonly StoredProof[] }) {
  const words = useRoomWords().own.proof;
  return (
    <Table
      label={words.label}
      head={[
        { key: "program", text: words.program },
        { key: "state", text: words.title },
        { key: "why", text: words.why },
      ]}
    >
      {programs.map(({ program, problem }) => (
        <tr key={program}>
          <th scope="row">{program}</th>
          <td>
            <State kind={problem === null ? "passed" : "failed"}>
              {problem === null ? words.proved : words.missed}
            </State>
          </td>
          <td>{problem ?? meaningOf(program, words)}</td>
        </tr>
      ))}
    </Table>
  );
}

type Said = RoomWords["own"]["proof"];

function meaningOf(program: string, words: Said): string {
  if (program.endsWith("/start")) return words.startFails;
  return program.endsWith("/solution") ? words.solutionPasses : words.caught;
}

function sentenceOf({ status, total, programs, failure }: Props["proof"], words: Said): string {
  const missed = programs.filter(({ problem }) => problem !== null).length;
  switch (status) {
    case "queued":
      return words.queued;
    case "running":
      return words.running(programs.length, total);
    case "passed":
      return words.passed(total);
    case "failed":
      return words.failed(missed, total);
    case "broken":
      return failure ?? words.broken;
  }
}
