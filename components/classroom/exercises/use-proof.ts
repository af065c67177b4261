import { useEffect, useState } from "react";
import type { ProofState } from "../../../server/exercises/proofs.ts";
import { readProof } from "./calls.ts";

/** Milliseconds between two questions how far it is. */
const interval = 1_000;

export const isUnderWay = (proof: ProofState | null): boolean =>
  proof?.status === "queued" || proof?.status === "running";

/** The proof, which is asked after until it is done. */
export function useProof(id: string, first: ProofState | null) {
  const [proof, setProof] = useState(first);
  const underWay = isUnderWay(proof);
  useEffect(() => {
    if (!underWay) return;
    let wanted = true;
    const timer = setInterval(async () => {
      const called = await readProof(id);
      if (wanted && called.kind === "done") setProof(called.value.proof);
    }, interval);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [id, underWay]);
  return [proof, setProof] as const;
}
