interface Request {
  owner: object;
  name: string;
  mode: LockMode;
  grant(): void;
}

/** Web Locks as far as the plugin uses them, of several tabs of a browser. */
export class FakeLocks {
  private held: Request[] = [];
  private pending: Request[] = [];

  /** The locks as one tab sees them. */
  of(owner: object): Pick<LockManager, 'request' | 'query'> {
    const request = (
      name: string,
      { mode, signal }: LockOptions,
      callback: () => Promise<void>,
    ) =>
      new Promise<void>((resolve, reject) => {
        const entry: Request = {
          owner,
          name,
          mode: mode!,
          grant: () =>
            callback()
              .then(() => this.free(entry))
              .then(resolve),
        };
        this.pending.push(entry);
        signal!.addEventListener('abort', () => {
          if (this.pending.includes(entry)) {
            this.pending = this.pending.filter(other => other !== entry);
            reject(signal!.reason);
          }
        });
        queueMicrotask(() => this.grant());
      });
    return {
      request: request as LockManager['request'],
      query: async () => ({ held: this.held, pending: this.pending }),
    };
  }

  /** What a browser does when a tab is gone. */
  freeAllOf(owner: object) {
    this.held = this.held.filter(request => request.owner !== owner);
    this.pending = this.pending.filter(request => request.owner !== owner);
    this.grant();
  }

  private free(entry: Request) {
    this.held = this.held.filter(other => other !== entry);
    this.grant();
  }

  private grant() {
    for (const entry of [...this.pending]) {
      const rivals = this.held.filter(({ name }) => name === entry.name);
      const isFree = rivals.every(
        ({ mode }) => mode === 'shared' && entry.mode === 'shared',
      );
      if (isFree) {
        this.pending = this.pending.filter(other => other !== entry);
        this.held = [...this.held, entry];
        entry.grant();
      }
    }
  }
}
