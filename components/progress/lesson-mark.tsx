"use client";

import { useMessages } from "../messages/messages.ts";
import { voiceNames } from "../ui/voice.ts";
import styles from "./progress.module.css";
import type { LessonProgress } from "./record.ts";
import { useProgress } from "./use-progress.ts";

/** A sign beside a lesson's title: begun, read, or solved and in which framework. Nothing before it was opened. */
export function LessonMark({ lesson }: { readonly lesson: string }) {
  const entry = useProgress()[lesson];
  const { progress } = useMessages();
  if (!entry) return null;
  const solved = (["fastapi", "django"] as const).filter((framework) => entry.solved?.[framework]);
  const state = stateOf(entry);
  const label =
    state === "solved"
      ? progress.solvedIn(solved.map((framework) => voiceNames[framework]))
      : progress[state];
  return (
    <span className={styles.mark} data-state={state} role="img" aria-label={label} title={label}>
      {state === "solved" ? (
        solved.map((framework) => <Tick key={framework} voice={framework} />)
      ) : (
        <Tick voice={undefined} begun={state === "begun"} />
      )}
    </span>
  );
}

const stateOf = ({ read, solved }: LessonProgress) =>
  solved ? "solved" : read === undefined ? "begun" : "read";

function Tick({ voice, begun = false }: { readonly voice: string | undefined; readonly begun?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" data-voice={voice} aria-hidden="true">
      {begun ? <circle cx="8" cy="8" r="3" /> : <path d="M3 8.5l3.2 3.2L13 4.8" />}
    </svg>
  );
}
