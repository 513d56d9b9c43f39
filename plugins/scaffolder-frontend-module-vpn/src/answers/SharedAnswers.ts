/** How long, in milliseconds, an answer is taken for what still holds. */
const FRESH = 20_000;

interface Answer<T> {
  askedAt: number;
  answer: Promise<T>;
}

/** Asks about something once for all fields of a page; a question that failed is asked anew. */
export class SharedAnswers<T> {
  private readonly answers = new Map<string, Answer<T>>();

  constructor(private readonly ask: (about: string) => Promise<T>) {}

  get(about: string): Promise<T> {
    const known = this.answers.get(about);
    if (known && Date.now() - known.askedAt < FRESH) {
      return known.answer;
    }
    const asked = { askedAt: Date.now(), answer: this.ask(about) };
    this.answers.set(about, asked);
    asked.answer.catch(() => {
      if (this.answers.get(about) === asked) {
        this.answers.delete(about);
      }
    });
    return asked.answer;
  }
}
