import { NotAllowedError } from '@backstage/errors';
import type { RepositoryCommit } from './commitChange';

/** A repository that was published in the portal's own folder. */
export interface PublishedRepository {
  /** Hash of its commit. */
  commitHash: string;
  /** Path of its `catalog-info.yaml` on the portal's machine. */
  catalogInfo: string;
}

/** The Git repositories in the portal's own folder. */
export interface LocalRepositories {
  /**
   * Publishes the content of a folder as the first commit of a repository. It
   * is there as a whole or not at all. A task that publishes again gets what it
   * has published before.
   *
   * @throws InputError if the folder has no `catalog-info.yaml`
   * @throws ConflictError if another task has published a repository of that name
   */
  publish(options: {
    name: string;
    folder: string;
    /** Id of the task that publishes. */
    task: string;
    description?: string;
  }): Promise<PublishedRepository>;

  /**
   * Refuses a name that is taken.
   *
   * @throws ConflictError if there is a repository of that name
   */
  checkFree(name: string): Promise<void>;

  /** Name of the repository whose `catalog-info.yaml` is at a path on the portal's machine, if there is one. */
  nameOf(catalogInfo: string): Promise<string | undefined>;

  /**
   * Hash of a repository's latest commit.
   *
   * @throws NotFoundError if there is no such repository
   */
  head(name: string): Promise<string>;

  /** Writes the files of a commit of a repository to a folder. */
  checkOut(name: string, commit: string, folder: string): Promise<void>;

  /**
   * Commits a change on `main`, and gives the commit's hash.
   *
   * @throws NotFoundError if there is no such repository
   * @throws ConflictError if somebody else did so since the folder was checked out
   */
  commit(name: string, change: RepositoryCommit): Promise<string>;

  /** Paths of the `catalog-info.yaml` of all repositories that have one, on the portal's machine. */
  listCatalogInfos(): Promise<string[]>;

  /** Removes a repository. */
  remove(name: string): Promise<void>;

  /**
   * Paths of the files of a repository's latest commit.
   *
   * @throws NotFoundError if there is no such repository
   */
  listFiles(name: string): Promise<string[]>;

  /**
   * Content of a file of the latest commit.
   *
   * @throws NotFoundError if there is no such repository or file
   */
  readFile(name: string, path: string): Promise<string>;

  /** Folder that holds the bare repositories, each named `NAME.git`. */
  readonly directory: string;
}

/**
 * The portal's own repositories, where it keeps any.
 *
 * @throws NotAllowedError if it keeps none
 */
export function requireLocalRepositories(
  repositories: LocalRepositories | undefined,
): LocalRepositories {
  if (!repositories) {
    throw new NotAllowedError(
      'This portal keeps no repositories of its own. Choose a repository on a Git host, or ask the operator of the portal to set vpn.localRepositories.directory',
    );
  }
  return repositories;
}
