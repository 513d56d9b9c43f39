import type { BrowserTab } from './BrowserTab';
import { TabLock } from './TabLock';

/**
 * Which parts of the view the tabs of a browser show. Each tab holds a shared
 * lock for each of its parts, since the browser itself frees the locks of a
 * tab that crashes.
 */
export class WantedParts {
  private readonly locks = new Map<string, TabLock>();

  constructor(
    private readonly lockManager: NonNullable<BrowserTab['locks']>,
    private readonly prefix: string,
  ) {}

  /** Says which parts this tab shows. Settles when the others can see it. */
  async show(parts: ReadonlySet<string>): Promise<void> {
    const left = [...this.locks.keys()].filter(part => !parts.has(part));
    const added = [...parts].filter(part => !this.locks.has(part));
    await Promise.all([
      ...left.map(part => this.leave(part)),
      ...added.map(part => this.add(part)),
    ]);
  }

  /** The parts that this tab and all others show. */
  async ofAllTabs(): Promise<Set<string>> {
    const { held = [] } = await this.lockManager.query();
    const names = held.map(({ name = '' }) => name);
    return new Set(
      names
        .filter(name => name.startsWith(this.prefix))
        .map(name => name.slice(this.prefix.length)),
    );
  }

  private add(part: string): Promise<void> {
    const lock = new TabLock(this.lockManager, this.prefix + part, {
      mode: 'shared',
    });
    this.locks.set(part, lock);
    return lock.granted;
  }

  private leave(part: string): Promise<void> {
    const lock = this.locks.get(part)!;
    this.locks.delete(part);
    lock.release();
    return lock.ended;
  }
}
