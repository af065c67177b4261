import type { MetadataRoute } from "next";

/** What a browser needs to install the site as an app. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Counterpoint: FastAPI and Django, side by side",
    short_name: "Counterpoint",
    description: "Lessons that compare FastAPI and Django with real servers of both, in the browser.",
    start_url: "/lessons",
    scope: "/",
    display: "standalone",
    background_color: "#fcfcfd",
    theme_color: "#fcfcfd",
    categories: ["education", "developer"],
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
