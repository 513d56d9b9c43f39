import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Where the repository of a VPN is. */
export interface RepositoryOrigin {
  /** `local` for the portal's own folder, else the type of the integration, such as `github`. */
  host: string;
  /** Name of a local repository, address of the files of any other. */
  target: string;
}

/** The repositories of the VPNs in the catalog. */
export interface VpnRepositories {
  /**
   * Finds the repository of a VPN.
   *
   * @param credentials - those of the user, under which the catalog is read
   * @throws NotFoundError if the user sees no such entity
   * @throws InputError if it is no VPN, or its repository is not known
   */
  find(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<RepositoryOrigin>;

  /** Hash of the latest commit of a local repository, `undefined` of any other. */
  head(origin: RepositoryOrigin): Promise<string | undefined>;

  /**
   * Writes the files of a repository to a folder.
   *
   * @param commit - what `head` gave
   */
  fetch(
    origin: RepositoryOrigin,
    commit: string | undefined,
    folder: string,
  ): Promise<void>;

  /**
   * Content of a file as it is now.
   *
   * @throws NotFoundError if there is no such file
   */
  readFile(origin: RepositoryOrigin, file: string): Promise<string>;
}
