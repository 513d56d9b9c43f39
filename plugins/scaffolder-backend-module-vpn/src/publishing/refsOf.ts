import type { GitAuth } from '../repository/remote';

const ADVERTISEMENT = 'application/x-git-upload-pack-advertisement';

/**
 * Branches and tags of a repository on a Git host, as Git itself asks for them
 * first when it clones.
 *
 * @param auth - nobody in particular where left out
 * @returns their full names; `undefined` if whoever asks sees no repository there
 */
export async function refsOf(
  cloneUrl: string,
  auth?: GitAuth,
  signal?: AbortSignal,
): Promise<string[] | undefined> {
  const response = await fetch(
    `${cloneUrl}/info/refs?service=git-upload-pack`,
    { headers: auth && { Authorization: authorizationOf(auth) }, signal },
  );
  const text = await response.text();
  // A page that asks to sign in is an answer, too.
  if (!response.ok || response.headers.get('content-type') !== ADVERTISEMENT) {
    return undefined;
  }
  return [
    ...text.matchAll(/[0-9a-f]{40,64} (refs\/(?:heads|tags)\/[^\0\n]+)/g),
  ].map(([, name]) => name);
}

function authorizationOf(auth: GitAuth): string {
  if ('token' in auth) {
    return `Bearer ${auth.token}`;
  }
  const { username, password } = auth;
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
