import { useWords, type Words } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./editor.module.css";
import type { Monaco } from "./monaco.ts";
import type { HelperStatus } from "./parts/helper-status.ts";
import { pythonHelp } from "./parts/python-help.ts";

/** Says what helps with the code, and if something does not, why. */
export function HelpStatus({ monaco }: { readonly monaco: Monaco }) {
  const { code } = useWords();
  const help = pythonHelp(monaco);
  const lint = useStore(help.lint);
  const types = useStore(help.types);
  return (
    <p className={styles.help} role="status">
      <span data-kind={lint.kind}>
        {code.lint}: {words(code.helper, lint)}
      </span>
      <span data-kind={types.kind}>
        {code.types}: {words(code.helper, types)}
      </span>
    </p>
  );
}

function words(said: Words["code"]["helper"], status: HelperStatus): string {
  return "reason" in status ? said[status.kind](status.reason) : said[status.kind];
}
