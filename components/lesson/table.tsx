import { Children, type ComponentPropsWithoutRef, isValidElement, type ReactNode } from "react";
import { type Locale, messagesOf } from "../messages/locale.ts";
import styles from "./table.module.css";

type Props = ComponentPropsWithoutRef<"table"> & { readonly locale?: Locale };

/** A table of the prose; on a phone it is scrolled in its own box and never widens the page. */
export function Table({ locale = "en", children, ...rest }: Props) {
  const [head] = Children.toArray(children);
  const label = messagesOf(locale).lesson.table(columns(head).join(", "));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1).
    <section className={styles.box} tabIndex={0} aria-label={label}>
      <table {...rest}>{children}</table>
    </section>
  );
}

/** Markdown makes every cell of the first row a header, the empty one above row titles as well. */
export function HeaderCell({ children, ...rest }: ComponentPropsWithoutRef<"th">) {
  return children ? <th {...rest}>{children}</th> : <td {...rest} />;
}

/** The texts of the header's cells. */
function columns(node: ReactNode): readonly string[] {
  if (!isValidElement<{ children?: ReactNode }>(node)) return [];
  const parts = Children.toArray(node.props.children);
  if (parts.some((part) => typeof part === "string" && part.trim() !== "")) return [textOf(node)];
  return parts.flatMap(columns);
}

function textOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (!isValidElement<{ children?: ReactNode }>(node)) return "";
  return Children.toArray(node.props.children).map(textOf).join("");
}
