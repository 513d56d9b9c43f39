export interface Config {
  vpn?: {
    localRepositories?: {
      /**
       * Folder in which the action publish:local keeps bare Git repositories,
       * relative to the backend's working directory. They are served read-only
       * and without sign-in: for the embedded default, which listens on
       * loopback. Leave it out elsewhere; publish:local then refuses.
       */
      directory: string;
    };
  };
}
