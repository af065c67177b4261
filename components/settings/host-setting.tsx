"use client";

import { useEffect, useState } from "react";
import type { HostName } from "../../sandboxes/container/protocol/hosts.ts";
import { useMessages } from "../messages/messages.ts";
import { effectiveHost, offeredHosts, rememberedHost, rememberHost } from "./host-choice.ts";
import { HostNeeds } from "./host-options.tsx";
import styles from "./settings.module.css";

type Offer =
  | { readonly kind: "asking" }
  | { readonly kind: "unknown" }
  | { readonly kind: "known"; readonly hosts: readonly HostName[] };

/** Lets the reader choose where the servers run, among what the site offers. */
export function HostSetting() {
  const { settings } = useMessages();
  const [offer, setOffer] = useState<Offer>({ kind: "asking" });
  const [chosen, setChosen] = useState<HostName | null>(null);
  const [note, setNote] = useState<"changed" | "forgotten" | null>(null);

  useEffect(() => {
    offeredHosts().then(
      (offered) => {
        setOffer({ kind: "known", hosts: offered.hosts });
        setChosen(effectiveHost(offered, rememberedHost()));
      },
      () => setOffer({ kind: "unknown" }),
    );
  }, []);

  const choose = (host: HostName) => {
    setChosen(host);
    setNote(rememberHost(host) ? "changed" : "forgotten");
  };

  return (
    <>
      <fieldset className={styles.group}>
        <legend>{settings.where}</legend>
        {offer.kind === "asking" && <p>{settings.asking}</p>}
        {offer.kind === "unknown" && <p>{settings.unknown}</p>}
        {offer.kind === "known" &&
          offer.hosts.map((host) => (
            <label key={host} className={styles.option}>
              <input
                type="radio"
                name="host"
                value={host}
                checked={chosen === host}
                aria-describedby={`needs-${host}`}
                onChange={() => choose(host)}
              />
              <span className={styles.name}>{settings.hosts[host]}</span>
            </label>
          ))}
      </fieldset>
      {offer.kind === "known" &&
        offer.hosts.map((host) => (
          <p key={host} id={`needs-${host}`} className={styles.needs}>
            <strong>{settings.hosts[host]}.</strong> <HostNeeds host={host} />
          </p>
        ))}
      <div role="status" className={styles.note}>
        {note === "changed" && (
          <>
            <p>{settings.changed}</p>
            <button type="button" className={styles.button} onClick={() => location.reload()}>
              {settings.reload}
            </button>
          </>
        )}
        {note === "forgotten" && <p>{settings.forgotten}</p>}
      </div>
    </>
  );
}
