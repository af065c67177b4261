import type { ShownSubmission } from "../../server/submissions/read.ts";
import { fragmentOf, LinkRefused } from "../workbench/share/link.ts";
import styles from "./page.module.css";
import { workbenchFiles } from "./submitted-files.ts";

interface Props {
  /** The lesson's address: "validation/types-or-fields". */
  readonly lesson: string;
  /** Address of the page with the workbench. */
  readonly page: string;
  readonly shown: Pick<ShownSubmission, "files" | "framework">;
}

/**
 * A link that opens a submission in the lesson's workbench, as a copy in the sandbox of who follows it: that is another
 * origin, where a stranger's program can reach nothing of the site. The workbench shows the files before it takes them,
 * and keeps a version of what was there.
 */
export async function OpenCopy({ lesson, page, shown }: Props) {
  const project = { lesson, framework: shown.framework, files: workbenchFiles(shown.files) };
  const link = await fragmentOf(project).catch((error: unknown) => {
    if (error instanceof LinkRefused) return null;
    throw error;
  });
  return (
    <p className={styles.soft}>
      {link === null ? (
        "It is too large to be opened in the workbench by a link."
      ) : (
        <>
          <a href={`${page}${link}`}>Open a copy in the workbench</a> to run it in your own sandbox. The
          submission stays as it is, and so do your own files, as a version.
        </>
      )}
    </p>
  );
}
