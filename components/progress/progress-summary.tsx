"use client";

import { useState } from "react";
import { useMessages } from "../messages/messages.ts";
import styles from "./progress.module.css";
import { ResumeLink } from "./resume-link.tsx";
import { forgetProgress } from "./store.ts";
import { useProgress } from "./use-progress.ts";

interface Props {
  readonly lessons: readonly { readonly slug: string; readonly title: string }[];
  readonly base?: string;
}

/** Above the list of lessons: where to go on, how much is done, and how to have it forgotten. */
export function ProgressSummary({ lessons, base = "" }: Props) {
  const { progress: texts } = useMessages();
  const progress = useProgress();
  const [asking, setAsking] = useState(false);
  const known = lessons.flatMap(({ slug }) => progress[slug] ?? []);
  if (known.length === 0) return <div className={styles.summary} />;
  const forget = () => {
    forgetProgress();
    setAsking(false);
  };
  return (
    <div className={styles.summary}>
      <ResumeLink lessons={lessons} base={base} />
      {asking ? (
        <>
          <p role="alert">{texts.forgetReally}</p>
          <button type="button" onClick={forget}>
            {texts.yes}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {texts.no}
          </button>
        </>
      ) : (
        <>
          <p>
            {texts.summary(
              known.filter(({ read }) => read !== undefined).length,
              known.filter(({ solved }) => solved !== undefined).length,
              lessons.length,
            )}{" "}
            {texts.keptHere}
          </p>
          <button type="button" onClick={() => setAsking(true)}>
            {texts.forget}
          </button>
        </>
      )}
    </div>
  );
}
