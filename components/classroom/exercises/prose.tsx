import type { Nodes, Parents, TableRow } from "mdast";
import { createElement, Fragment, type ReactNode } from "react";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import styles from "./prose.module.css";

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * Markdown that an instructor wrote, as elements of a closed list. Nothing of it becomes HTML or a component: tags are shown
 * as the text that they are, pictures as their description, and links lead to pages and to nothing else.
 */
export function Prose({ text }: { readonly text: string }) {
  return <div className={styles.prose}>{inside(parser.parse(text))}</div>;
}

function inside({ children }: Parents): ReactNode {
  return children.map((child, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: made anew whenever the text changes
    <Fragment key={at}>{shown(child)}</Fragment>
  ));
}

function shown(node: Nodes): ReactNode {
  switch (node.type) {
    case "paragraph":
      return <p>{inside(node)}</p>;
    case "heading":
      // The page's title is the first level.
      return createElement(`h${Math.min(6, node.depth + 1)}`, null, inside(node));
    case "strong":
      return <strong>{inside(node)}</strong>;
    case "emphasis":
      return <em>{inside(node)}</em>;
    case "delete":
      return <del>{inside(node)}</del>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <pre tabIndex={0}>
          <code>{node.value}</code>
        </pre>
      );
    case "blockquote":
      return <blockquote>{inside(node)}</blockquote>;
    case "list":
      return node.ordered ? <ol start={node.start ?? 1}>{inside(node)}</ol> : <ul>{inside(node)}</ul>;
    case "listItem":
      return <li>{inside(node)}</li>;
    case "thematicBreak":
      return <hr />;
    case "break":
      return <br />;
    case "link":
      return isAddress(node.url) ? (
        <a href={node.url} rel="noreferrer ugc" target="_blank">
          {inside(node)}
        </a>
      ) : (
        inside(node)
      );
    case "table":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <div className={styles.wide} tabIndex={0}>
          <table>
            <tbody>{node.children.map(rowOf)}</tbody>
          </table>
        </div>
      );
    case "text":
    case "html":
      return node.value;
    case "image":
      return node.alt;
    default:
      return "children" in node ? inside(node) : null;
  }
}

function rowOf(row: TableRow, at: number): ReactNode {
  return (
    <tr key={at}>
      {row.children.map((cell, column) =>
        createElement(
          at === 0 ? "th" : "td",
          { key: column, scope: at === 0 ? "col" : undefined },
          inside(cell),
        ),
      )}
    </tr>
  );
}

/** An address of the web, whole: no other scheme, and nothing that stands for a page of this site. */
function isAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === "https:" || parsed?.protocol === "http:";
}
