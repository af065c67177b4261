"use client";

import { useEffect, useState } from "react";
import type { HostName } from "../../sandboxes/container/protocol/hosts.ts";
import { effectiveHost, offeredHosts, rememberedHost, rememberHost } from "./host-choice.ts";
import { hostOptions } from "./host-options.tsx";
import styles from "./settings.module.css";

type Offer =
  | { readonly kind: "asking" }
  | { readonly kind: "unknown" }
  | { readonly kind: "known"; readonly hosts: readonly HostName[] };

/** Lets the reader choose where the servers run, among what the site offers. */
export function HostSetting() {
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
        <legend>Where the servers run</legend>
        {offer.kind === "asking" && <p>Asking this site what it offers…</p>}
        {offer.kind === "unknown" && <p>This site does not answer; close this and try again.</p>}
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
              <span className={styles.name}>{hostOptions[host].name}</span>
            </label>
          ))}
      </fieldset>
      {offer.kind === "known" &&
        offer.hosts.map((host) => (
          <p key={host} id={`needs-${host}`} className={styles.needs}>
            <strong>{hostOptions[host].name}.</strong> {hostOptions[host].needs}
          </p>
        ))}
      <div role="status" className={styles.note}>
        {note === "changed" && (
          <>
            <p>It holds from the next page that you load. Your files are kept.</p>
            <button type="button" className={styles.button} onClick={() => location.reload()}>
              Load this page anew
            </button>
          </>
        )}
        {note === "forgotten" && (
          <p>This browser keeps no data for this site, so the choice cannot be kept.</p>
        )}
      </div>
    </>
  );
}
