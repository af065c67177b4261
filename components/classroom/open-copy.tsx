import type { ShownSubmission } from "../../server/submissions/read.ts";
import type { Locale } from "../messages/locale.ts";
import { fragmentOf, LinkRefused } from "../workbench/share/link.ts";
import { roomWordsOf } from "./messages/words.ts";
import styles from "./page.module.css";
import { workbenchFiles } from "./submitted-files.ts";

interface Props {
  /** The lesson's address: "validation/types-or-fields". */
  readonly lesson: string;
  /** Address of the page with the workbench. */
  readonly page: string;
  readonly locale: Locale;
  readonly shown: Pick<ShownSubmission, "files" | "framework">;
}

/**
 * A link that opens a submission in the lesson's workbench, as a copy in the sandbox of who follows it: that is another
 * origin, where a stranger's program can reach nothing of the site. The workbench shows the files before it takes them,
 * and keeps a version of what was there.
 */
export async function OpenCopy({ lesson, page, locale, shown }: Props) {
  const { copy } = roomWordsOf(locale).submission;
  const project = { lesson, framework: shown.framework, files: workbenchFiles(shown.files) };
  const link = await fragmentOf(project).catch((error: unknown) => {
    if (error instanceof LinkRefused) return null;
    throw error;
  });
  return (
    <p className={styles.soft}>
      {link === null ? (
        copy.large
      ) : (
        <>
          <a href={`${page}${link}`}>{copy.open}</a>
          {copy.text}
        </>
      )}
    </p>
  );
}
