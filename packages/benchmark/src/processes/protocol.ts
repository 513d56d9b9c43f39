/** A question to a process of the benchmark. */
export interface Question {
  id: number;
  name: string;
  input: unknown;
}

/** What a process answers, or why it cannot. */
export interface Answer {
  id: number;
  output?: unknown;
  error?: string;
}
