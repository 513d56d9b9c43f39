export interface Config {
  vpn?: {
    /** Where `publish:local` keeps repositories. Without it nothing is published locally. */
    localRepositories?: {
      /**
       * Folder of the repositories, absolute or relative to the working
       * directory of the backend. Whoever reaches the backend may read them.
       */
      directory: string;
      /**
       * Folders with the files of a VPN's repository, which are published under
       * the name of the VPN when the backend starts, unless they were before.
       */
      seed?: string[];
    };
  };
}
