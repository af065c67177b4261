"use client";

import { useEffect, useRef, useState } from "react";
import { loadExercise } from "../../content/exercises.ts";
import type { LessonProject } from "../../content/types.ts";
import type { DeclaredExercise } from "../../sandboxes/contract/declared/form.ts";
import type { Exercise } from "../../sandboxes/contract/types.ts";
import type { Locale } from "../messages/locale.ts";
import { useLocale } from "../messages/messages.ts";
import { AlignedParts } from "./aligned/aligned-parts.tsx";
import { BootStatus } from "./container/boot-status.tsx";
import { pageContainer } from "./container/page-container.ts";
import { StorageNotice } from "./files/storage-notice.tsx";
import { FrameworkSwitch } from "./layout/framework-switch.tsx";
import styles from "./layout/layout.module.css";
import { useIdleBoot } from "./layout/use-idle-boot.ts";
import { useMedia } from "./layout/use-media.ts";
import { wordsOf } from "./messages/words.ts";
import { createLessonSession } from "./session/lesson-session.ts";
import { SharedLink } from "./share/shared-link.tsx";
import { useStore } from "./store/use-store.ts";

interface Props {
  /** The lesson's slug: the learner's files are kept under it. */
  readonly lesson: string;
  /** Folder of the lesson below `content/`, when it has an exercise; or one that is data. */
  readonly exercise: string | DeclaredExercise | null;
  readonly projects: readonly LessonProject[];
}

/** The workbenches of a lesson: side by side where the window is wide and the reader wants it, else one with a switch. */
export function LessonWorkbenches({ lesson, exercise, projects }: Props) {
  const locale = useLocale();
  const [session] = useState(() =>
    createLessonSession({
      words: wordsOf(locale),
      lesson,
      projects,
      exercise: exercise === null ? null : () => load(lesson, exercise, locale),
      container: pageContainer(lesson),
    }),
  );
  useEffect(() => session.open(), [session]);
  const element = useRef<HTMLDivElement>(null);
  useIdleBoot(session.container, element);
  const wide = useMedia("(min-width: 75rem)");
  const single = useMedia("(max-width: 44rem)");
  const { kind } = useStore(session.container.status);
  const [fastapi, django] = (["fastapi", "django"] as const).map((framework) =>
    session.projects.find(({ project }) => project.framework === framework),
  );
  const able = kind !== "unsupported" && kind !== "failed";

  return (
    <div ref={element} className={styles.workbenches}>
      <BootStatus container={session.container} />
      <StorageNotice storage={session.container.storage} />
      <SharedLink lesson={lesson} sessions={session.projects} />
      {fastapi && django && <AlignedParts fastapi={fastapi} django={django} />}
      <FrameworkSwitch sessions={session.projects} able={able} single={single} wide={wide} />
    </div>
  );
}

async function load(lesson: string, exercise: string | DeclaredExercise, locale: Locale): Promise<Exercise> {
  if (typeof exercise === "string") return loadExercise(exercise, locale === "en" ? undefined : locale);
  const { exerciseOf } = await import("../../sandboxes/contract/declared/exercise.ts");
  return exerciseOf(lesson, exercise);
}
