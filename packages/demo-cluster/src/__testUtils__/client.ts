import type { DemoCluster } from '../DemoCluster';

/** An answer of the API. */
export interface Answer {
  status: number;
  // `any`, as JSON.parse gives it: tests look into it field by field.
  body: ReturnType<typeof JSON.parse>;
}

/** Asks a demo cluster as the writer, or with another token. */
export async function ask(
  { url, writerToken }: DemoCluster,
  path: string,
  { token = writerToken, body, ...init }: RequestInit & { token?: string } = {},
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    ...init,
    body,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text.startsWith('{') ? JSON.parse(text) : text,
  };
}

/** Server-side apply of one object at its path. */
export function applyTo(
  cluster: DemoCluster,
  path: string,
  object: object,
  { dryRun = false, manager = 'test' } = {},
): Promise<Answer> {
  return ask(
    cluster,
    `${path}?fieldManager=${manager}&force=true${dryRun ? '&dryRun=All' : ''}`,
    {
      method: 'PATCH',
      headers: { 'content-type': 'application/apply-patch+yaml' },
      body: JSON.stringify(object),
    },
  );
}

/** Waits until a check no longer throws. */
export async function eventually<T>(
  check: () => Promise<T>,
  milliseconds = 4_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
}
