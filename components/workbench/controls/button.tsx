import clsx from "clsx";
import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button";
import styles from "./controls.module.css";

interface Props extends Omit<ButtonProps, "className" | "style"> {
  /** `primary` is the one action that a pane is about; `quiet` has no border. */
  readonly look?: "primary" | "plain" | "quiet";
}

/** A button of the workbench. */
export function Button({ look = "plain", ...props }: Props) {
  return <AriaButton {...props} className={clsx(styles.button, styles[look])} />;
}
