import type { Metadata } from "next";
import { Message } from "../../components/ui/message.tsx";
import { PageLink } from "../../components/ui/page-link.tsx";

export const metadata: Metadata = { title: "Not on this device", robots: { index: false } };

/** In place of a page that is not kept, while there is no network. */
export default function OfflinePage() {
  return (
    <Message title="This page is not on this device">
      <p>There is no connection to the site, and this page was not stored here before.</p>
      <p>
        What is stored can be read: <PageLink href="/lessons">all lessons</PageLink>
      </p>
    </Message>
  );
}
