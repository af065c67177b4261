"use client";

import { useRef, useState } from "react";
import type { Draft } from "../../../server/exercises/drafts.ts";
import type { ProofState } from "../../../server/exercises/proofs.ts";
import { useRoomWords } from "../messages/use-words.ts";
import styles from "./editor.module.css";
import { FileList } from "./file-list.tsx";
import { ProblemList } from "./problem-list.tsx";
import { ProofPanel } from "./proof-panel.tsx";
import { Prose } from "./prose.tsx";
import { SaveNote } from "./save-note.tsx";
import { useDraft } from "./use-draft.ts";

interface Props {
  readonly draft: Draft;
  readonly proof: ProofState | null;
  /** Hash of the newest version; null while there is none. */
  readonly published: string | null;
}

/** Writes an exercise: its files, what is wrong with them, the prose as learners see it, and the proof. */
export function ExerciseEditor({ draft, proof, published }: Props) {
  const words = useRoomWords().own.editor;
  const { files, state, status, change, flush } = useDraft(draft);
  const paths = Object.keys(files).sort(inOrder);
  const [chosen, setChosen] = useState(paths[0] ?? "");
  const open = files[chosen] === undefined ? (paths[0] ?? "") : chosen;
  const area = useRef<HTMLTextAreaElement>(null);
  const goTo = (path: string, line: number | null) => {
    setChosen(path);
    // Once the file is there.
    requestAnimationFrame(() => selectLine(area.current, line ?? 1));
  };
  return (
    <>
      <div className={styles.editor}>
        <FileList
          paths={paths}
          open={open}
          wrong={state.problems.map(({ file }) => file)}
          fixed={!draft.mayChange}
          onOpen={setChosen}
          onAdd={(path) => {
            change(path, "");
            setChosen(path);
          }}
          onRemove={(path) => change(path, null)}
        />
        <div className={styles.file}>
          <label htmlFor="file-text">{open}</label>
          <textarea
            id="file-text"
            ref={area}
            value={files[open] ?? ""}
            readOnly={!draft.mayChange}
            rows={24}
            data-prose={isProse(open) || undefined}
            spellCheck={isProse(open)}
            autoCapitalize="off"
            autoComplete="off"
            onChange={(event) => change(open, event.target.value)}
          />
          <SaveNote status={status} />
        </div>
      </div>
      <ProblemList problems={state.problems} files={files} onGo={goTo} />
      <ProofPanel
        id={draft.id}
        first={proof}
        hash={state.hash}
        published={published}
        whole={state.problems.length === 0}
        saved={status.kind === "saved"}
        mayChange={draft.mayChange}
        flush={flush}
      />
      <section aria-labelledby="prose">
        <h2 id="prose">{words.prose}</h2>
        <Prose text={files["index.md"] ?? ""} />
      </section>
    </>
  );
}

const isProse = (path: string) => path.endsWith(".md");

/** The prose and the checks first, then the programs in the order in which they are proved. */
const order = [/^index\.md$/, /^exercise\.json$/, /^\w+\/start/, /^\w+\/solution/];

function rankOf(path: string): number {
  const at = order.findIndex((one) => one.test(path));
  return at < 0 ? order.length : at;
}

const inOrder = (one: string, other: string): number =>
  rankOf(one) - rankOf(other) || one.localeCompare(other);

function selectLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split("\n");
  const from = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (area.scrollHeight / lines.length) * (line - 5));
}
