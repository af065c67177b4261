/** A terminal's size, in characters. */
export interface Size {
  readonly cols: number;
  readonly rows: number;
}

/** What shows a process's output and takes keys. It outlives the pane that shows it. */
export interface Screen {
  readonly size: Size;
  /** Puts it into `host` and fits it, now and whenever the host's size changes; returns how to take it away. */
  show(host: HTMLElement): () => void;
  /** Resolves when it is shown, so that a program that prints much does not run ahead. */
  write(text: string): Promise<void>;
  focus(): void;
  /** Ends it; it cannot be shown again. */
  dispose(): void;
}

export interface ScreenOptions {
  /** What assistive technology calls it. */
  readonly label: string;
  /** Id of the element that says how the keyboard leaves it. */
  readonly hint: string;
  /** Keys, as a terminal sends them. */
  readonly typed: (text: string) => void;
  readonly resized: (size: Size) => void;
  readonly focused: () => void;
}

/** Makes a screen; asynchronous, because what draws it is loaded when it is wanted first. */
export type OpenScreen = (options: ScreenOptions) => Promise<Screen>;
