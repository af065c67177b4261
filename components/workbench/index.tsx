"use client";

import { useEffect, useRef, useState } from "react";
import { loadExercise } from "../../content/exercises.ts";
import type { LessonProject } from "../../content/types.ts";
import { voiceNames as names } from "../ui/voice.ts";
import { BootStatus } from "./container/boot-status.tsx";
import { pageContainer } from "./container/page-container.ts";
import { StorageNotice } from "./files/storage-notice.tsx";
import { FrameworkSwitch } from "./layout/framework-switch.tsx";
import styles from "./layout/layout.module.css";
import { useIdleBoot } from "./layout/use-idle-boot.ts";
import { useMedia } from "./layout/use-media.ts";
import { Workbench } from "./layout/workbench.tsx";
import { createLessonSession } from "./session/lesson-session.ts";
import { useStore } from "./store/use-store.ts";

interface Props {
  /** The lesson's slug: the learner's files are kept under it. */
  readonly lesson: string;
  /** Folder of the lesson below `content/`, when it has an exercise. */
  readonly exercise: string | null;
  readonly projects: readonly LessonProject[];
}

/** The workbenches of a lesson: side by side where the window is wide, else one with a switch. */
export function LessonWorkbenches({ lesson, exercise, projects }: Props) {
  const [session] = useState(() =>
    createLessonSession({
      lesson,
      projects,
      exercise: exercise === null ? null : () => loadExercise(exercise),
      container: pageContainer(lesson),
    }),
  );
  useEffect(() => session.open(), [session]);
  const element = useRef<HTMLDivElement>(null);
  useIdleBoot(session.container, element);
  const wide = useMedia("(min-width: 75rem)");
  const single = useMedia("(max-width: 44rem)");
  const { kind } = useStore(session.container.status);
  const able = kind !== "unsupported" && kind !== "failed";

  return (
    <div ref={element} className={styles.workbenches}>
      <BootStatus container={session.container} />
      <StorageNotice storage={session.container.storage} />
      {wide && session.projects.length > 1 ? (
        <div className={styles.pair}>
          {session.projects.map((project) => (
            <Workbench
              key={project.project.framework}
              session={project}
              name={names[project.project.framework]}
              able={able}
              single={false}
            />
          ))}
        </div>
      ) : (
        <FrameworkSwitch sessions={session.projects} able={able} single={single} />
      )}
    </div>
  );
}
