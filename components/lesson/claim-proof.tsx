"use client";

import { useState } from "react";
import { type Figure, figureText } from "../../sandboxes/contract/claim.ts";
import type { ProofResult } from "../../sandboxes/contract/prove-claim.ts";
import type { Messages } from "../messages/en.ts";
import { useMessages } from "../messages/messages.ts";
import { InlineCode } from "../ui/inline-code.tsx";
import styles from "./claim.module.css";

interface Props {
  readonly id: string;
  readonly lesson: string;
  readonly place: string;
  readonly files: Readonly<Record<string, string>>;
  readonly figures: readonly { readonly name: string; readonly figure: Figure; readonly recorded: string }[];
}

type State = { readonly kind: "ready" } | { readonly kind: "running" } | ProofResult;

/** The figures of a claim: as recorded and, once the reader has run the proof, as observed here. */
export function ClaimProof({ id, lesson, place, files, figures }: Props) {
  const { claim: texts } = useMessages();
  const [state, setState] = useState<State>({ kind: "ready" });
  const observed = "figures" in state ? state.figures : null;
  const run = async () => {
    setState({ kind: "running" });
    try {
      const { runClaim } = await import("../workbench/claims/run-claim.ts");
      setState(await runClaim({ id, lesson, place, files }));
    } catch (error) {
      setState({ kind: "broken", reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{texts.figure}</th>
            <th scope="col">{texts.recorded}</th>
            <th scope="col">{texts.observed}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ name, figure, recorded }) => {
            const value = observed?.[name];
            return (
              <tr key={name}>
                <th scope="row">
                  <InlineCode text={figure.label} />
                </th>
                <td>{recorded}</td>
                <td>{value === undefined ? "–" : figureText(figure, value)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.run}>
        <button type="button" disabled={state.kind === "running"} onClick={() => void run()}>
          {texts.run}
        </button>
        <span role="status" data-kind={state.kind}>
          {sentenceOf(state, texts)}
        </span>
      </p>
    </>
  );
}

function sentenceOf(state: State, texts: Messages["claim"]): string {
  switch (state.kind) {
    case "ready":
      return "";
    case "running":
      return texts.running;
    case "stands":
      return texts.stands;
    case "contradicted":
      return texts.contradicted;
    case "broken":
      return `${texts.broken} ${state.reason}`;
  }
}
