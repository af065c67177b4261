import { ImageResponse } from "next/og";

interface Context {
  readonly params: Promise<{ readonly name: string }>;
}

/** Side in pixels, and how much of it the picture takes: a mask may cut a fifth away on each side. */
const icons: Readonly<Record<string, { readonly side: number; readonly share: number }>> = {
  "180.png": { side: 180, share: 0.72 },
  "192.png": { side: 192, share: 0.84 },
  "512.png": { side: 512, share: 0.84 },
  "maskable.png": { side: 512, share: 0.58 },
};

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(icons).map((name) => ({ name }));

/** The picture of `app/icon.svg` as PNG, for what takes no SVG; drawn when the site is built. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { side, share } = icons[(await params).name] ?? { side: 192, share: 0.84 };
  return new ImageResponse(
    <div
      style={{
        display: "flex",
        width: "100%",
        height: "100%",
        alignItems: "center",
        justifyContent: "center",
        background: "#fcfcfd",
      }}
    >
      <svg
        viewBox="0 0 32 32"
        width={side * share}
        height={side * share}
        role="img"
        aria-label="Counterpoint"
      >
        <path fill="#006e74" d="M2 10h9v4H2zM13 6h8v4h-8zM23 2h7v4h-7z" />
        <path fill="#8f5200" d="M2 26h5v4H2zM9 22h8v4H9zM19 18h11v4H19z" />
      </svg>
    </div>,
    { width: side, height: side },
  );
}
