import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft, DraftState } from "../../../server/exercises/drafts.ts";
import { type Autosave, createAutosave, type SaveStatus } from "./autosave.ts";
import { sendChanges } from "./calls.ts";

export interface DraftInHand {
  readonly files: Readonly<Record<string, string>>;
  /** As the server knows it. */
  readonly state: DraftState;
  readonly status: SaveStatus;
  change(path: string, text: string | null): void;
  flush(): Promise<boolean>;
}

/** The draft as it is written, and saved by itself. The page asks before it is left with something unsaved. */
export function useDraft({ id, files: first, title, revision, hash, problems }: Draft): DraftInHand {
  const [files, setFiles] = useState(first);
  const [state, setState] = useState<DraftState>({ title, revision, hash, problems });
  const [status, setStatus] = useState<SaveStatus>({ kind: "saved" });
  const autosave = useRef<Autosave | null>(null);
  autosave.current ??= createAutosave({
    revision,
    send: (known, changes) => sendChanges(id, known, changes),
    onStatus: setStatus,
    onSaved: setState,
  });
  const unsaved = status.kind !== "saved";
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);
  // Within the site pages change without leaving: what is left over goes then.
  useEffect(() => () => void autosave.current?.flush(), []);
  const change = useCallback((path: string, text: string | null) => {
    setFiles((now) => {
      const { [path]: _, ...rest } = now;
      return text === null ? rest : { ...now, [path]: text };
    });
    autosave.current?.change(path, text);
  }, []);
  const flush = useCallback(async () => (await autosave.current?.flush()) ?? true, []);
  return { files, state, status, change, flush };
}
