import type { ComponentPropsWithoutRef } from "react";
import { type Locale, messagesOf } from "../messages/locale.ts";
import styles from "./headings.module.css";

type Props = ComponentPropsWithoutRef<"h2"> & { readonly locale?: Locale };

/** A section's heading with a link to itself, to be copied from the address bar. */
export function SectionHeading(props: Props) {
  return <Heading as="h2" {...props} />;
}

/** A heading inside a section, with its link. */
export function SubHeading(props: Props) {
  return <Heading as="h3" {...props} />;
}

function Heading({ as: Tag, locale = "en", id, children, ...rest }: Props & { readonly as: "h2" | "h3" }) {
  return (
    <Tag id={id} className={styles.heading} {...rest}>
      {children}
      {id ? (
        <a className={styles.anchor} href={`#${id}`} aria-label={messagesOf(locale).lesson.link}>
          #
        </a>
      ) : null}
    </Tag>
  );
}
