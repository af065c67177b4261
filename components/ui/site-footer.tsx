import Link from "next/link";
import styles from "./site-footer.module.css";

export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <p>
        Both frameworks run in your browser. What you write stays on this machine, and no page loads anything
        from elsewhere.
      </p>
      <p>
        <Link href="/where-is">Where is…?</Link> lists what the course teaches, with the sections that do.
      </p>
      <p>FastAPI and Django belong to their projects. Counterpoint is free software under the MIT licence.</p>
    </footer>
  );
}
