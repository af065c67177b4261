import { connection } from "next/server";
import type { ReactNode } from "react";
import { PersonalLanguage } from "../../components/messages/personal.tsx";
import { Message } from "../../components/ui/message.tsx";
import { isOpen } from "../../server/current.ts";
import { inLanguage } from "./language.ts";

/** Pages that are made for who asks, in their language. */
export default async function ClassroomLayout({ children }: { readonly children: ReactNode }) {
  await connection();
  const { locale, words } = await inLanguage();
  const { absent } = words.common;
  return (
    <PersonalLanguage locale={locale}>
      <div lang={locale}>
        {isOpen() ? (
          children
        ) : (
          <Message title={absent.title}>
            <p>{absent.text}</p>
          </Message>
        )}
      </div>
    </PersonalLanguage>
  );
}
