import { execFileSync, spawn } from 'node:child_process';
import { http, HttpResponse, passthrough, type RequestHandler } from 'msw';

/** Makes an empty bare repository that {@link gitServer} takes pushes to. */
export function createBare(directory: string): void {
  execFileSync('git', ['init', '--bare', '--quiet', directory]);
  execFileSync('git', [
    '--git-dir',
    directory,
    'config',
    'http.receivepack',
    'true',
  ]);
}

/**
 * Answers Git's smart HTTP protocol for one repository, as a Git host does, by
 * `git http-backend`.
 *
 * @param cloneUrl - address that is pushed to
 * @param directory - folder of the bare repository
 * @param isPublic - whether it may be read without signing in
 */
export function gitServer(
  cloneUrl: string,
  directory: string,
  { isPublic = false } = {},
): RequestHandler[] {
  return [
    http.all(`${cloneUrl}/*`, async ({ request }) => {
      if (!isPublic && !request.headers.get('authorization')) {
        return new HttpResponse('who are you?', {
          status: 401,
          headers: { 'WWW-Authenticate': 'Basic' },
        });
      }
      const { pathname, search } = new URL(request.url);
      return answer(request, directory, {
        PATH_INFO: pathname.slice(new URL(cloneUrl).pathname.length),
        QUERY_STRING: search.slice(1),
      });
    }),
  ];
}

/** Lets the requests of a test to its own backend through. */
export const toOwnBackend = http.all(/^http:\/\/127\.0\.0\.1:/, () =>
  passthrough(),
);

async function answer(
  request: Request,
  directory: string,
  variables: Record<string, string>,
) {
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: directory,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers.get('content-type') ?? '',
      REMOTE_USER: 'portal',
      ...variables,
    },
  });
  // A question has no body, and Git may be gone before one is written.
  if (request.method === 'GET') {
    child.stdin.end();
  } else {
    child.stdin.end(Buffer.from(await request.arrayBuffer()));
  }
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) {
    chunks.push(chunk);
  }
  const output = Buffer.concat(chunks);
  const end = output.indexOf('\r\n\r\n');
  const lines = output.subarray(0, end).toString().split('\r\n');
  const headers = new Headers(
    lines.map(line => line.split(': ') as [string, string]),
  );
  const status = Number.parseInt(headers.get('status') ?? '200', 10);
  headers.delete('status');
  return new HttpResponse(output.subarray(end + 4), { status, headers });
}
