import type { MDXComponents } from "mdx/types";
import type { FunctionComponent } from "react";
import type { Lesson } from "../../content/reader/index.ts";
import { Aside } from "./aside.tsx";
import { ClaimCard } from "./claim.tsx";
import { Compare, Django, FastAPI } from "./compare.tsx";
import * as diagrams from "./diagram/index.ts";
import { ExerciseTask } from "./exercise.tsx";
import { Fence } from "./fence.tsx";
import { SectionHeading } from "./headings.tsx";
import { Source } from "./source.tsx";
import { HeaderCell, Table } from "./table.tsx";
import { Workbenches } from "./workbenches.tsx";

/** The components that a lesson's MDX may use without importing them, bound to its folder and exercise. */
export function lessonComponents({ meta, folder, place, exercise, claims, projects }: Lesson): MDXComponents {
  return {
    Aside,
    ...diagrams,
    Claim: bind(ClaimCard, { lesson: meta.slug, place, claims }),
    Compare,
    Django,
    FastAPI,
    h2: SectionHeading,
    pre: Fence,
    table: Table,
    th: HeaderCell,
    ...(exercise && { Exercise: bind(ExerciseTask, { exercise }) }),
    Source: bind(Source, { folder }),
    Workbenches: bind(Workbenches, { lesson: meta.slug, exercise: exercise ? place : null, projects }),
  };
}

/** A component of which some properties are given: MDX gives the others. */
function bind<Given extends object, Rest extends object>(
  Component: FunctionComponent<Given & Rest>,
  given: Given,
): FunctionComponent<Rest> {
  return (rest) => <Component {...given} {...rest} />;
}
