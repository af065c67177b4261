import type { MDXComponents } from "mdx/types";
import type { FunctionComponent } from "react";
import type { Lesson } from "../../content/reader/index.ts";
import type { Locale } from "../messages/locale.ts";
import { Aside } from "./aside.tsx";
import { ClaimCard } from "./claim.tsx";
import { Compare, Django, FastAPI } from "./compare.tsx";
import * as diagrams from "./diagram/index.ts";
import { ExerciseTask } from "./exercise.tsx";
import { Fence } from "./fence.tsx";
import { SectionHeading, SubHeading } from "./headings.tsx";
import { Source } from "./source.tsx";
import { HeaderCell, Table } from "./table.tsx";
import { Workbenches } from "./workbenches.tsx";

/** The components that a lesson's MDX may use without importing them, bound to its folder and exercise. */
export function lessonComponents(
  { meta, folder, place, exercise, claims, projects }: Lesson,
  locale: Locale = "en",
): MDXComponents {
  return {
    Aside: bind(Aside, { locale }),
    ...diagrams,
    Claim: bind(ClaimCard, { locale, lesson: meta.slug, place, claims }),
    Compare,
    Django,
    FastAPI,
    h2: bind(SectionHeading, { locale }),
    h3: bind(SubHeading, { locale }),
    pre: bind(Fence, { locale }),
    table: bind(Table, { locale }),
    th: HeaderCell,
    ...(exercise && { Exercise: bind(ExerciseTask, { locale, exercise }) }),
    Source: bind(Source, { folder, locale }),
    Workbenches: bind(Workbenches, {
      locale,
      lesson: meta.slug,
      exercise: exercise ? place : null,
      projects,
    }),
  };
}

/** A component of which some properties are given: MDX gives the others. */
function bind<Given extends object, Rest extends object>(
  Component: FunctionComponent<Given & Rest>,
  given: Given,
): FunctionComponent<Rest> {
  return (rest) => <Component {...given} {...rest} />;
}
