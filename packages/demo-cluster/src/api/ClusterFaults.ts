import type { Response } from 'express';
import type { ObjectStore } from '../store/ObjectStore';
import { type FaultyAnswer, faultyAnswers } from './faultyAnswers';
import { forbidden, unauthorized } from './refusals';
import type { ResourceType } from '../store/resources';
import type { Watch } from './Watch';

/** Ways in which the whole cluster can be told to fail. Each lasts until {@link ClusterFaults.heal}. */
export class ClusterFaults {
  private readonly watches = new Set<Watch>();
  private refusal?: 401 | 403;
  private refusedKind?: string;
  private delayMilliseconds = 0;
  private faultyAnswer?: FaultyAnswer;
  private hanging?: { healed: Promise<void>; heal: () => void };

  constructor(private readonly store: ObjectStore) {}

  /** Answers 401 to every request, and ends all watches, as after a token was revoked. */
  refuse401(): void {
    this.refusal = 401;
    this.closeWatches();
  }

  /**
   * Answers 403 and ends the watches, of all kinds or of one.
   *
   * @param kind - plural name, for example `pods`
   */
  refuse403(kind?: string): void {
    this.refusal = 403;
    this.refusedKind = kind;
    [...this.watches]
      .filter(({ resource }) => !kind || resource.plural === kind)
      .forEach(watch => watch.end());
  }

  /** Takes connections and answers nothing; open watches stay open and say nothing. */
  hang(): void {
    let heal = () => {};
    const healed = new Promise<void>(resolve => {
      heal = resolve;
    });
    this.hanging ??= { healed, heal };
    this.watches.forEach(watch => watch.freeze());
  }

  /** Answers every request only after a while. */
  slow(milliseconds: number): void {
    this.delayMilliseconds = milliseconds;
  }

  /** Answers every request alike, and ends all watches. */
  answerWith(faultyAnswer: FaultyAnswer): void {
    this.faultyAnswer = faultyAnswer;
    this.closeWatches();
  }

  /** Ends all watches with 410, and forgets all changes, so that none can resume. Happens once. */
  expireWatches(): void {
    this.store.forgetChanges();
    [...this.watches].forEach(watch => watch.expire());
  }

  /** Ends all watches without a word. Happens once. */
  closeWatches(): void {
    [...this.watches].forEach(watch => watch.end());
  }

  /** Ends all faults; what hangs goes on. */
  heal(): void {
    this.refusal = undefined;
    this.refusedKind = undefined;
    this.delayMilliseconds = 0;
    this.faultyAnswer = undefined;
    this.hanging?.heal();
    this.hanging = undefined;
    this.watches.forEach(watch => watch.thaw());
  }

  /** Settles when a request may go on. */
  async delay(): Promise<void> {
    await this.hanging?.healed;
    if (this.delayMilliseconds) {
      await new Promise(resolve => {
        setTimeout(resolve, this.delayMilliseconds);
      });
    }
  }

  /** Answers in place of the API where a fault does; tells whether it did. */
  answer(response: Response): boolean {
    if (this.faultyAnswer) {
      faultyAnswers[this.faultyAnswer](response);
    }
    return this.faultyAnswer !== undefined;
  }

  /** @throws ApiError 401 where all requests are refused so */
  checkAuthentication(): void {
    if (this.refusal === 401) {
      throw unauthorized();
    }
  }

  /** @throws ApiError 403 where requests for this kind are refused so */
  checkAuthorization(resource: ResourceType, why: string): void {
    const refused = !this.refusedKind || this.refusedKind === resource.plural;
    if (this.refusal === 403 && refused) {
      throw forbidden(resource, undefined, why);
    }
  }

  /** Makes an open watch known to the faults; gives a function that ends that. */
  register(watch: Watch): () => void {
    this.watches.add(watch);
    return () => {
      this.watches.delete(watch);
    };
  }
}
