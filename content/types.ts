import type { Framework, Launch } from "../sandboxes/contract/types.ts";

export type { Chapter } from "./course.ts";
export type { LessonSource } from "./reader/schema.ts";

/** The files of one framework's side of a lesson, by path relative to the project. Text only. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** One side of a lesson, ready for a workbench: plain data, so that it can cross from server to client. */
export interface LessonProject {
  readonly framework: Framework;
  readonly launch: Launch;
  readonly start: ProjectFiles;
  /** Files that checks lay over copies of the project, by the overlay's name. */
  readonly overlays: Readonly<Record<string, ProjectFiles>>;
  /** The file that is open first. */
  readonly entry: string;
  /** A request the sender offers first. */
  readonly sample: {
    readonly method: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
}

export interface LessonMeta {
  /** "validation/types-or-fields" */
  readonly slug: string;
  readonly chapter: { readonly number: number; readonly slug: string; readonly title: string };
  readonly title: string;
  /** The question a working developer has, with which the lesson opens. */
  readonly question: string;
  readonly minutes: number;
  /** Lessons that it builds on, by slug; each stands earlier in the course. */
  readonly prerequisites: readonly string[];
  /** Named on a page of another language, and not translated to it: a link leads to the English page. */
  readonly foreign?: boolean;
}
