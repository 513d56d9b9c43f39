interface Request {
  owner: object;
  name: string;
  mode: LockMode;
  grant(): void;
  fail(): void;
}

/** Web Locks as far as the plugin uses them, of several tabs of a browser. */
export class FakeLocks {
  private held: Request[] = [];
  private pending: Request[] = [];

  /** The locks as one tab sees them. */
  of(owner: object): Pick<LockManager, 'request' | 'query'> {
    const request = (
      name: string,
      { mode, signal, steal }: LockOptions,
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
          fail: () => reject(new DOMException('Lock lost', 'AbortError')),
        };
        if (steal) {
          this.steal(name);
        }
        this.pending = steal
          ? [entry, ...this.pending]
          : [...this.pending, entry];
        signal?.addEventListener('abort', () => {
          if (this.pending.includes(entry)) {
            this.pending = this.pending.filter(other => other !== entry);
            entry.fail();
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

  private steal(name: string) {
    const robbed = this.held.filter(request => request.name === name);
    this.held = this.held.filter(request => !robbed.includes(request));
    robbed.forEach(request => request.fail());
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
