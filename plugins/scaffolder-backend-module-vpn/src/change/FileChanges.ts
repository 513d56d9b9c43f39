/** Content of the files of a repository, by path. */
export type Files = Record<string, string>;

/** What becomes of the files of a repository. */
export interface FileChanges {
  /** Content of the files that change or come, by path. */
  written: Files;
  /** Paths of the files that go. */
  removed: string[];
  /** What whoever looks at the change should know. */
  notes: string[];
}
