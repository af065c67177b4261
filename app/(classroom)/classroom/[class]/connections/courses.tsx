import Link from "next/link";
import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { roomWordsOf } from "../../../../../components/classroom/messages/words.ts";
import styles from "../../../../../components/classroom/page.module.css";
import type { Locale } from "../../../../../components/messages/locale.ts";
import { bringInMembers } from "./actions.ts";

interface Props {
  readonly classId: string;
  readonly courses: readonly {
    readonly id: string;
    readonly title: string;
    readonly platform: string;
    readonly hasMembers: boolean;
  }[];
  readonly open: boolean;
  readonly locale: Locale;
}

/** The courses of learning platforms that are this class. */
export function Courses({ classId, courses, open, locale }: Props) {
  const { courses: words } = roomWordsOf(locale).connections;
  return (
    <section aria-labelledby="courses">
      <h2 id="courses">{words.title}</h2>
      <p className={styles.soft}>
        {words.intro}
        <Link href="/classroom/platforms">{words.platforms}</Link>
      </p>
      <ul className={styles.rows}>
        {courses.map(({ id, title, platform }) => (
          <li key={id}>
            {title} · {platform}
          </li>
        ))}
      </ul>
      {open && courses.some(({ hasMembers }) => hasMembers) ? (
        <ActionForm action={bringInMembers} submit={words.bringIn} look="plain">
          <input type="hidden" name="classId" value={classId} />
        </ActionForm>
      ) : null}
    </section>
  );
}
