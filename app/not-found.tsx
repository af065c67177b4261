import type { Metadata } from "next";
import Link from "next/link";
import { Message } from "../components/ui/message.tsx";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <Message title="There is no page at this address">
      <p>The link may be old, or a letter is missing.</p>
      <p>
        <Link href="/lessons">All lessons</Link>
      </p>
    </Message>
  );
}
