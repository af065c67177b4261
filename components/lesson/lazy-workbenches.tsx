"use client";

import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { LessonProject } from "../../content/types.ts";
import type { DeclaredExercise } from "../../sandboxes/contract/declared/form.ts";
import { useMessages } from "../messages/messages.ts";
import { whenWanted } from "./when-wanted.ts";
import styles from "./workbenches.module.css";

interface Given {
  readonly lesson: string;
  /** Folder of the lesson, when it has an exercise: finds it. Or one that is data. */
  readonly exercise: string | DeclaredExercise | null;
  readonly projects: readonly LessonProject[];
}

interface Props extends Given {
  /** The code to read until the workbenches have loaded, and if they cannot be. */
  readonly children: ReactNode;
}

type State =
  | { readonly status: "reading" }
  | { readonly status: "loaded"; readonly Workbenches: ComponentType<Given> }
  | { readonly status: "failed" };

/** Fetches the workbenches after the page itself, so that reading never waits for them. */
export function LazyWorkbenches({ children, ...given }: Props) {
  const { lesson: texts } = useMessages();
  const [state, setState] = useState<State>({ status: "reading" });

  const load = useCallback(() => {
    import("../workbench/index.tsx").then(
      ({ LessonWorkbenches }) => setState({ status: "loaded", Workbenches: LessonWorkbenches }),
      () => setState({ status: "failed" }),
    );
  }, []);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? whenWanted(place.current, load) : undefined), [load]);

  if (state.status === "loaded") return <state.Workbenches {...given} />;
  return (
    <div ref={place}>
      {state.status === "failed" ? (
        <p className={styles.failed} role="alert">
          {texts.notLoaded}{" "}
          <button type="button" onClick={load}>
            {texts.retry}
          </button>
        </p>
      ) : null}
      {children}
    </div>
  );
}
