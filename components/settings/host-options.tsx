import type { ReactNode } from "react";
import type { HostName } from "../../sandboxes/container/protocol/hosts.ts";

interface HostOption {
  readonly name: string;
  /** What choosing it means and what it needs. */
  readonly needs: ReactNode;
}

export const hostOptions: Readonly<Record<HostName, HostOption>> = {
  "built-in": {
    name: "In this site",
    needs: <>Your code and its servers run in this tab, in pages of this site. Nothing is sent anywhere.</>,
  },
  stackblitz: {
    name: "In StackBlitz’s WebContainer",
    needs: (
      <>
        They run in this tab too, but in pages that come from stackblitz.com and webcontainer-api.io, which
        are not ours. It needs the internet each time, and a browser that lets those pages keep cookies and
        site data. By choosing it you agree to{" "}
        <a href="https://stackblitz.com/terms-of-service" target="_blank" rel="noopener noreferrer">
          StackBlitz’s terms of service
        </a>
        . Python and both frameworks still come from this site.
      </>
    ),
  },
};
