import type { LessonProject } from "../../../content/types.ts";
import { openChannels } from "../../../sandboxes/checking/bench.ts";
import type { Exercise } from "../../../sandboxes/contract/types.ts";
import type { ContainerSession } from "../container/session.ts";
import type { Words } from "../messages/words.ts";
import { createTraffic } from "../traffic/traffic.ts";
import type { Xray } from "../xray/xray.ts";
import { createProjectSession, type ProjectSession } from "./project-session.ts";

/** The workbenches of one lesson; they share the page's container. */
export interface LessonSession {
  readonly container: ContainerSession;
  readonly projects: readonly ProjectSession[];
  /** Begins to keep files and listen; returns how to end. May be opened again. */
  open(): () => void;
}

interface Options {
  /** In the language of the page. */
  readonly words: Words;
  readonly lesson: string;
  readonly projects: readonly LessonProject[];
  /** Null when the lesson has no exercise. */
  readonly exercise: (() => Promise<Exercise>) | null;
  readonly container: ContainerSession;
}

export function createLessonSession({
  words,
  lesson,
  projects,
  exercise,
  container,
}: Options): LessonSession {
  const channels = openChannels(container.ensure);
  const traffic = createTraffic(container.ensure);
  const xrays: Xray[] = [];
  const sessions = projects.map((project) =>
    createProjectSession({
      words,
      lesson,
      project,
      container: container.ensure,
      channels,
      traffic,
      xrays,
    }),
  );
  const leave = () => {
    for (const { files } of sessions) files.leave();
  };
  const leaveWhenHidden = () => {
    if (document.visibilityState !== "hidden") return;
    leave();
    for (const { versions } of sessions) void versions.keep("pause");
  };

  return {
    container,
    projects: sessions,
    open() {
      container.inspect();
      for (const { files } of sessions) void files.load();
      const unfollow = sessions.flatMap(({ files, versions }) => [versions.follow(), files.follow()]);
      void exercise?.().then(
        (loaded) => {
          for (const session of sessions) session.join(loaded);
        },
        (error: unknown) => console.error("The exercise could not be loaded.", error),
      );
      addEventListener("pagehide", leave);
      document.addEventListener("visibilitychange", leaveWhenHidden);
      return () => {
        removeEventListener("pagehide", leave);
        document.removeEventListener("visibilitychange", leaveWhenHidden);
        for (const end of unfollow) end();
        for (const session of sessions) session.close();
        channels.close();
      };
    },
  };
}
