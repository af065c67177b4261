import clsx from "clsx";
import { Link, type LinkProps } from "react-aria-components/Link";
import styles from "./controls.module.css";

/** A link that looks like a quiet button, for what leads to another page. */
export function LinkButton(props: Omit<LinkProps, "className" | "style">) {
  return <Link {...props} className={clsx(styles.button, styles.quiet, styles.link)} />;
}
