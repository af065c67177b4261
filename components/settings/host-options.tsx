import type { HostName } from "../../sandboxes/container/protocol/hosts.ts";
import { useMessages } from "../messages/messages.ts";

/** What choosing a host means and what it needs. */
export function HostNeeds({ host }: { readonly host: HostName }) {
  const { settings } = useMessages();
  if (host === "built-in") return settings.builtIn;
  return (
    <>
      {settings.stackblitz}{" "}
      <a href="https://stackblitz.com/terms-of-service" target="_blank" rel="noopener noreferrer">
        {settings.terms}
      </a>
      {settings.stackblitzEnd}
    </>
  );
}
