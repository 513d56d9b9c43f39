/** How long, in milliseconds, an answer is taken for what still holds. */
const FRESH = 20_000;

interface Answer<T> {
  answer: Promise<T>;
  /** `undefined` while it is on its way. */
  cameAt?: number;
}

/**
 * Asks about something once for all fields of a page. That there is no answer
 * counts as one: each field would wait for it again, one after the other.
 */
export class SharedAnswers<T> {
  private readonly answers = new Map<string, Answer<T>>();

  constructor(private readonly ask: (about: string) => Promise<T>) {}

  get(about: string): Promise<T> {
    const known = this.answers.get(about);
    if (known && !isOld(known)) {
      return known.answer;
    }
    const asked: Answer<T> = { answer: this.ask(about) };
    const note = () => {
      asked.cameAt = Date.now();
    };
    asked.answer.then(note, note);
    this.answers.set(about, asked);
    return asked.answer;
  }
}

function isOld({ cameAt }: Answer<unknown>): boolean {
  return cameAt !== undefined && Date.now() - cameAt >= FRESH;
}
