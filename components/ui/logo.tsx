/** Two voices in contrary rhythm, as on a piano roll or a timeline of requests. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path fill="var(--voice-fastapi)" d="M2 10h9v4H2zM13 6h8v4h-8zM23 2h7v4h-7z" />
      <path fill="var(--voice-django)" d="M2 26h5v4H2zM9 22h8v4H9zM19 18h11v4H19z" />
    </svg>
  );
}
