import type { LessonProject } from "../../../content/types.ts";
import { exerciseOf } from "../../../sandboxes/contract/declared/exercise.ts";
import type { AssignedExercise } from "../../../server/exercises/assigned.ts";

/** What a workbench needs of each side: the start, how it is served, and a request to begin with. */
export function projectsOf({ lesson, declared, starts }: AssignedExercise): readonly LessonProject[] {
  const { frameworks } = exerciseOf(lesson, declared);
  const requests = declared.checks.flatMap(({ steps }) => steps.map(({ send }) => send));
  // One with inputs would be sent with their names.
  const plain = requests.find(({ path, body = "" }) => !`${path}${body}`.includes("{{"));
  return starts.flatMap(({ framework, files }) => {
    const launch = frameworks[framework];
    if (!launch) return [];
    const sample = { method: plain?.method ?? "GET", path: plain?.path ?? "/" };
    return { framework, launch, start: files, overlays: {}, entry: entryOf(framework, files), sample };
  });
}

/** The file that is open first: where requests are answered. */
function entryOf(framework: LessonProject["framework"], files: LessonProject["start"]): string {
  if (framework === "fastapi") return "main.py";
  return Object.keys(files).find((path) => path.endsWith("views.py")) ?? "manage.py";
}
