"use client";

import type { ReactNode } from "react";
import type { LessonProject } from "../../content/types.ts";

interface Props {
  readonly lesson: string;
  readonly exerciseId: string;
  readonly projects: readonly LessonProject[];
  /** What is shown until the workbenches have loaded. */
  readonly children: ReactNode;
}

export function LazyWorkbenches({ children }: Props) {
  return children;
}
