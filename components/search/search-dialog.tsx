"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { Text } from "react-aria-components/Text";
import { useMessages } from "../messages/messages.ts";
import { ScrollRegion } from "../workbench/controls/scroll-region.tsx";
import type { Finder, Finding } from "./find.ts";
import { loadFinder } from "./load.ts";
import styles from "./search.module.css";

type State =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly finder: Finder }
  | { readonly kind: "failed" };

/** The search, over the page. Arrow keys choose while the field keeps the focus; Escape closes. */
export default function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { search } = useMessages();
  const router = useRouter();
  const [state, setState] = useState<State>({ kind: "loading" });
  const [question, setQuestion] = useState("");
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another load
  useEffect(() => {
    let current = true;
    setState({ kind: "loading" });
    loadFinder().then(
      (finder) => current && setState({ kind: "ready", finder }),
      () => current && setState({ kind: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [attempt]);
  const found = state.kind === "ready" ? state.finder.find(question) : [];
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={styles.overlay ?? ""}
    >
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""} aria-label={search.title}>
          <Autocomplete inputValue={question} onInputChange={setQuestion}>
            <SearchField className={styles.field ?? ""} autoFocus>
              <Label className={styles.label ?? ""}>{search.label}</Label>
              <Input className={styles.input ?? ""} placeholder={search.placeholder} />
            </SearchField>
            <p className={styles.note} role="status">
              {state.kind === "loading" ? search.loading : null}
              {state.kind === "ready" && question !== "" ? search.found(found.length) : null}
              {state.kind === "ready" && question === "" ? search.hint : null}
            </p>
            {state.kind === "failed" ? (
              <p className={styles.failed} role="alert">
                {search.failed}{" "}
                <button type="button" onClick={() => setAttempt(attempt + 1)}>
                  {search.retry}
                </button>
              </p>
            ) : null}
            {found.length > 0 && (
              <ScrollRegion label={search.results} className={styles.scroll}>
                <ListBox
                  className={styles.list ?? ""}
                  aria-label={search.results}
                  items={found.map((finding) => ({
                    id: finding.document.href + finding.document.title,
                    ...finding,
                  }))}
                  onAction={(key) => {
                    const chosen = found.find(({ document }) => document.href + document.title === key);
                    if (chosen) go(chosen.document.href);
                  }}
                >
                  {(finding) => <Result finding={finding} kind={search.kinds[finding.document.kind]} />}
                </ListBox>
              </ScrollRegion>
            )}
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Result({
  finding: { document, excerpt },
  kind,
}: {
  readonly finding: Finding;
  readonly kind: string;
}) {
  const { href, title, lesson } = document;
  return (
    <ListBoxItem id={href + title} className={styles.item ?? ""} textValue={title}>
      <Text slot="label" className={styles.title ?? ""}>
        {title.replaceAll("`", "")}
      </Text>
      <Text slot="description" className={styles.description ?? ""}>
        <span className={styles.kind}>
          {kind}
          {lesson === "" ? null : ` · ${lesson}`}
        </span>
        <span>{excerpt}</span>
      </Text>
    </ListBoxItem>
  );
}
