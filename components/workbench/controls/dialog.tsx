import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import styles from "./controls.module.css";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** For what is read or compared, and not only answered. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog that is open as long as it is rendered; Escape and a click beside it close it. */
export function Dialog({ title, onClose, wide = false, children }: Props) {
  const onOpenChange = (open: boolean) => {
    if (!open) onClose();
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onOpenChange} className={styles.overlay ?? ""}>
      <Modal className={styles.modal ?? ""} data-wide={wide}>
        <AriaDialog className={styles.dialog ?? ""}>
          <Heading slot="title" className={styles.title ?? ""}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
