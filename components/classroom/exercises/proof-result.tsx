import type { StoredProof } from "../../../server/db/schema/index.ts";
import type { ProofState } from "../../../server/exercises/proofs.ts";
import { State, Table } from "../table.tsx";

interface Props {
  readonly proof: Pick<ProofState, "status" | "total" | "programs" | "failure">;
  /** Whether it is of the files as they are now. */
  readonly current: boolean;
}

/** How far a proof is and what came of each program. */
export function ProofResult({ proof, current }: Props) {
  return (
    <>
      <p role="status">
        {current ? null : "This proof is of earlier files. "}
        {sentenceOf(proof)}
      </p>
      {proof.programs.length > 0 ? <ProvedPrograms programs={proof.programs} /> : null}
    </>
  );
}

/** Each program with what it proves. */
export function ProvedPrograms({ programs }: { readonly programs: readonly StoredProof[] }) {
  return (
    <Table
      label="Programs of the proof"
      head={[
        { key: "program", text: "Program" },
        { key: "state", text: "Proof" },
        { key: "why", text: "Why" },
      ]}
    >
      {programs.map(({ program, problem }) => (
        <tr key={program}>
          <th scope="row">{program}</th>
          <td>
            <State kind={problem === null ? "passed" : "failed"}>
              {problem === null ? "proved" : "missed"}
            </State>
          </td>
          <td>{problem ?? meaningOf(program)}</td>
        </tr>
      ))}
    </Table>
  );
}

function meaningOf(program: string): string {
  if (program.endsWith("/start")) return "It fails a check.";
  return program.endsWith("/solution") ? "It passes every check." : "It is caught.";
}

function sentenceOf({ status, total, programs, failure }: Props["proof"]): string {
  const missed = programs.filter(({ problem }) => problem !== null).length;
  switch (status) {
    case "queued":
      return "The proof waits for a grader.";
    case "running":
      return `${programs.length} of ${total} programs were run.`;
    case "passed":
      return `Proved: all ${total} programs do what they must.`;
    case "failed":
      return `Not proved: ${missed} of ${total} programs do not do what they must.`;
    case "broken":
      return failure ?? "The proof could not be carried out.";
  }
}
