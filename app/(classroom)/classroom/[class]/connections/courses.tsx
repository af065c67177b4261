import Link from "next/link";
import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import styles from "../../../../../components/classroom/page.module.css";
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
}

/** The courses of learning platforms that are this class. */
export function Courses({ classId, courses, open }: Props) {
  return (
    <section aria-labelledby="courses">
      <h2 id="courses">Courses of learning platforms</h2>
      <p className={styles.soft}>
        A course of Moodle, Canvas and others is joined to this class when you choose one of its assignments
        as content there. <Link href="/classroom/platforms">Register a learning platform</Link>
      </p>
      <ul className={styles.rows}>
        {courses.map(({ id, title, platform }) => (
          <li key={id}>
            {title} · {platform}
          </li>
        ))}
      </ul>
      {open && courses.some(({ hasMembers }) => hasMembers) ? (
        <ActionForm action={bringInMembers} submit="Bring in their learners" look="plain">
          <input type="hidden" name="classId" value={classId} />
        </ActionForm>
      ) : null}
    </section>
  );
}
