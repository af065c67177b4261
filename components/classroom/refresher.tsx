"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page's data again every so often, while somebody looks at it. What is typed and focused stays. */
export function Refresher({ seconds }: { readonly seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
