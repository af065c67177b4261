import { connection } from "next/server";
import type { ReactNode } from "react";
import { Message } from "../../components/ui/message.tsx";
import { isOpen } from "../../server/current.ts";

/** Pages that are made for who asks. */
export default async function ClassroomLayout({ children }: { readonly children: ReactNode }) {
  await connection();
  if (isOpen()) return children;
  return (
    <Message title="There is no classroom here">
      <p>
        This site was started without accounts. The lessons work without one: what you do stays in your
        browser.
      </p>
    </Message>
  );
}
