import { useWords, type Words } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import styles from "./editor.module.css";
import type { Monaco } from "./monaco.ts";
import type { HelperStatus } from "./parts/helper-status.ts";
import { pythonHelp } from "./parts/python-help.ts";

/** Says what helps with the code, and if something does not, why. */
export function HelpStatus({ monaco }: { readonly monaco: Monaco }) {
  const all = useWords();
  const { code } = all;
  const help = pythonHelp(monaco);
  const lint = useStore(help.lint);
  const types = useStore(help.types);
  return (
    <p className={styles.help} role="status">
      <span data-kind={lint.kind}>
        {code.lint}: {told(lint, all)}
      </span>
      <span data-kind={types.kind}>
        {code.types}: {told(types, all)}
      </span>
    </p>
  );
}

function told(status: HelperStatus, words: Words): string {
  const { helper } = words.code;
  return "reason" in status ? helper[status.kind](status.reason(words)) : helper[status.kind];
}
