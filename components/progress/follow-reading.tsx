"use client";

import { useEffect, useRef } from "react";
import { record } from "./store.ts";

interface Props {
  readonly lesson: string;
  /** Ids of its sections, in order. */
  readonly sections: readonly string[];
}

/**
 * Stands at the end of a lesson's text and remembers that the lesson was opened, which section was reached, and that the
 * end was seen.
 */
export function FollowReading({ lesson, sections }: Props) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    record(lesson, { type: "opened" });
    // A section counts as reached when its heading has come into the upper half of the window.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) record(lesson, { type: "reached", section: target.id });
        }
      },
      { rootMargin: "0px 0px -45% 0px" },
    );
    const atEnd = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) record(lesson, { type: "read" });
    });
    for (const id of sections) {
      const heading = document.getElementById(id);
      if (heading) observer.observe(heading);
    }
    if (end.current) atEnd.observe(end.current);
    return () => {
      observer.disconnect();
      atEnd.disconnect();
    };
  }, [lesson, sections]);
  return <div ref={end} aria-hidden="true" />;
}
