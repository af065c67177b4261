import { glossary, type Term, termId } from "../glossary.ts";
import { lessonFolders, slugOf } from "./folders.ts";
import { type Lesson, readLesson } from "./index.ts";

/** One thing that can be found. */
export interface SearchDocument {
  readonly kind: "lesson" | "code" | "claim" | "term";
  /** Where it is: "/lessons/routing/first-match#methods-and-slashes". */
  readonly href: string;
  readonly title: string;
  /** Title of the lesson that it belongs to; empty for a term. */
  readonly lesson: string;
  readonly text: string;
}

/** What every project of Django's holds, which nobody looks for. */
const boilerplate = /(^|\/)(manage|settings|asgi|wsgi|__init__)\.py$/;

/** Everything that the search finds, in reading order: sections, exercises, claims, code, terms. */
export async function searchDocuments(): Promise<readonly SearchDocument[]> {
  const lessons = await Promise.all((await lessonFolders()).map((place) => readLesson(slugOf(place))));
  return [...lessons.flatMap(documentsOf), ...glossary.map(termDocument)];
}

function documentsOf({ meta, sections, exercise, claims, projects }: Lesson): SearchDocument[] {
  const page = `/lessons/${meta.slug}`;
  const lesson = meta.title;
  return [
    ...sections.map(({ id, title, text }) => ({
      kind: "lesson" as const,
      href: id === "" ? page : `${page}#${id}`,
      title: title || meta.title,
      lesson,
      text: id === "" ? `${meta.question} ${text}` : text,
    })),
    ...(exercise
      ? [
          {
            kind: "lesson" as const,
            href: `${page}#exercise`,
            title: exercise.title,
            lesson,
            text: [exercise.task, ...exercise.checks.map(({ sentence }) => sentence)].join(" "),
          },
        ]
      : []),
    ...claims.map(({ claim }) => ({
      kind: "claim" as const,
      href: `${page}#claim-${claim.id}`,
      title: claim.sentence,
      lesson,
      text: claim.explanation,
    })),
    ...projects.flatMap(({ framework, start }) =>
      Object.entries(start)
        .filter(([path, text]) => path.endsWith(".py") && !boilerplate.test(path) && text.trim() !== "")
        .map(([path, text]) => ({
          kind: "code" as const,
          href: `${page}#workbenches`,
          title: `${framework}/${path}`,
          lesson,
          text,
        })),
    ),
  ];
}

const termDocument = ({ term, text, fastapi, django }: Term): SearchDocument => ({
  kind: "term",
  href: `/glossary#${termId(term)}`,
  title: term,
  lesson: "",
  text: [text, fastapi, django].filter((part) => part !== undefined).join(" "),
});
