import type { Metadata } from "next";
import { Message } from "../components/ui/message.tsx";
import { PageLink } from "../components/ui/page-link.tsx";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <Message title="There is no page at this address">
      <p>The link may be old, or a letter is missing.</p>
      <p>
        <PageLink href="/lessons">All lessons</PageLink>
      </p>
    </Message>
  );
}
