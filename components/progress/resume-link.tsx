"use client";

import { useMessages } from "../messages/messages.ts";
import { PageLink } from "../ui/page-link.tsx";
import { toResume } from "./record.ts";
import { useProgress } from "./use-progress.ts";

interface Lesson {
  readonly slug: string;
  readonly title: string;
}

interface Props {
  readonly lessons: readonly Lesson[];
  /** Before `/lessons`: "" or "/de". */
  readonly base?: string;
  readonly className?: string | undefined;
}

/** To the first lesson or, for who has been here, back to the section that was read last. */
export function ResumeLink({ lessons, base = "", className }: Props) {
  const { progress } = useMessages();
  const last = toResume(useProgress());
  const [first] = lessons;
  const resumed = lessons.find(({ slug }) => slug === last?.lesson);
  const lesson = resumed ?? first;
  if (!lesson) return null;
  const anchor = resumed && last?.section ? `#${last.section}` : "";
  return (
    <PageLink className={className} href={`${base}/lessons/${lesson.slug}${anchor}`}>
      {resumed ? progress.resume(lesson.title) : progress.start(lesson.title)}
    </PageLink>
  );
}
