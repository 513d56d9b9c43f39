import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReflectedObject } from '../ClusterClient';
import { ListWatchReflector } from './ListWatchReflector';
import type { ReflectorTiming } from './timing';
import type { ReflectorState } from '../Reflector';
import {
  type Answer,
  ApiServer,
  closing,
  hanging,
  json,
  refusal,
  watching,
} from '../__testUtils__/ApiServer';
import { connectionTo } from '../__testUtils__/connection';
import { eventually } from '../__testUtils__/eventually';

interface Pod extends ReflectedObject {
  metadata: { name: string; uid: string; resourceVersion: string };
}

const TIMING: ReflectorTiming = {
  initialEvents: 150,
  silence: 400,
  watchSeconds: 3000,
  steady: 30,
  backoff: { minimum: 2, maximum: 20 },
  refusal: 60_000,
  absence: 60_000,
};

function pod(name: string, resourceVersion = '5'): Pod {
  return { metadata: { name, uid: `uid-${name}`, resourceVersion } };
}

function added(object: Pod) {
  return { type: 'ADDED', object };
}

function bookmark(resourceVersion: string) {
  return { type: 'BOOKMARK', object: { metadata: { resourceVersion } } };
}

function initialEnd(resourceVersion = '10') {
  const annotations = { 'k8s.io/initial-events-end': 'true' };
  return {
    type: 'BOOKMARK',
    object: { metadata: { resourceVersion, annotations } },
  };
}

/** Cuts bytes anywhere, lines and characters included. */
function piecesOf(bytes: Buffer): Buffer[] {
  const size = 777;
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

/** Answers as a watch that the API server ends after a while, as agreed. */
function endingAsAgreed(...frames: unknown[]): Answer {
  return (response, request) => {
    watching(...frames)(response, request);
    setTimeout(() => response.end(), 2 * TIMING.steady);
  };
}

describe('ListWatchReflector', () => {
  let server: ApiServer;
  let reflector: ListWatchReflector<Pod>;
  let calls: string[];
  let states: ReflectorState[];

  async function reflect(answers: Answer[], timing?: Partial<ReflectorTiming>) {
    server = await ApiServer.start(...answers);
    calls = [];
    states = [];
    const names = (pods: Pod[]) => pods.map(({ metadata }) => metadata.name);
    reflector = new ListWatchReflector<Pod>(
      connectionTo(server.url),
      {
        path: '/api/v1/pods',
        labelSelector: 'a=b',
        onReplace: pods => calls.push(`replace ${names(pods)}`),
        onUpdate: ({ metadata }) => calls.push(`update ${metadata.name}`),
        onDelete: ({ metadata }) => calls.push(`delete ${metadata.name}`),
        onState: state => states.push(state),
      },
      { ...TIMING, ...timing },
    );
    reflector.run();
  }

  function failures() {
    return states.flatMap(state =>
      state.state === 'failed' ? [state.error] : [],
    );
  }

  afterEach(async () => {
    reflector.stop();
    // Ends only when the reflector has closed every connection.
    await server.stop();
  });

  it('gives what is there at once, then every change', async () => {
    await reflect([
      watching(
        added(pod('one')),
        added(pod('two')),
        initialEnd(),
        added(pod('three')),
        { type: 'MODIFIED', object: pod('one', '12') },
        { type: 'DELETED', object: pod('two', '13') },
      ),
    ]);
    await eventually(() =>
      expect(calls).toEqual([
        'replace one,two',
        'update three',
        'update one',
        'delete two',
      ]),
    );
    expect(states).toEqual([{ state: 'connecting' }, { state: 'live' }]);
    expect(Object.fromEntries(server.paths[0].searchParams)).toEqual({
      watch: '1',
      labelSelector: 'a=b',
      sendInitialEvents: 'true',
      resourceVersionMatch: 'NotOlderThan',
      allowWatchBookmarks: 'true',
      timeoutSeconds: expect.stringMatching(/^(2[7-9]|3[0-3])\d\d$/),
    });
    expect(server.requests[0].headers['accept-encoding']).toBe('identity');
  });

  it('follows the watch of a real API server, in whatever pieces it arrives', async () => {
    const file = resolve(__dirname, '../__fixtures__/watch.pods.ndjson');
    await reflect([
      response => Readable.from(piecesOf(readFileSync(file))).pipe(response),
      watching(),
    ]);
    const events = () => calls.map(call => call.replace(/-[-a-z0-9]+/g, ''));
    await eventually(() => expect(events()).toHaveLength(28));
    expect(events()[0]).toBe('replace crash,office,pending,pull,tunnel');
    expect(events().filter(call => call.startsWith('delete'))).toEqual([
      'delete office',
    ]);
    expect(calls).toContain('update office-55b8864556-k9bks');
  });

  it('goes on where a watch ended as agreed, without reading everything anew', async () => {
    await reflect([
      endingAsAgreed(added(pod('one')), initialEnd('10'), bookmark('20')),
      watching(added(pod('two'))),
    ]);
    await eventually(() =>
      expect(calls).toEqual(['replace one', 'update two']),
    );
    expect(server.paths[1].searchParams.get('resourceVersion')).toBe('20');
    expect(server.paths[1].searchParams.has('sendInitialEvents')).toBe(false);
    expect(states).toEqual([{ state: 'connecting' }, { state: 'live' }]);
  });

  it.each([
    [
      'a frame',
      watching({ type: 'ERROR', object: { code: 410, message: 'too old' } }),
    ],
    ['a status', refusal(410, 'too old')],
  ])(
    'reads everything anew when %s says that its version is too old',
    async (_, gone) => {
      await reflect([
        endingAsAgreed(added(pod('one')), initialEnd()),
        gone,
        watching(added(pod('two')), initialEnd()),
      ]);
      await eventually(() =>
        expect(calls).toEqual(['replace one', 'replace two']),
      );
      expect(server.paths[2].searchParams.has('sendInitialEvents')).toBe(true);
      expect(failures()).toEqual([]);
    },
  );

  it.each([400, 422])(
    'lists page by page where the API server refuses to list in a watch (%s)',
    async status => {
      await reflect([
        refusal(status, 'sendInitialEvents is forbidden'),
        json({ metadata: { continue: 'next' }, items: [pod('one')] }),
        json({ metadata: { resourceVersion: '30' }, items: [pod('two')] }),
        watching(added(pod('three'))),
      ]);
      await eventually(() =>
        expect(calls).toEqual(['replace one,two', 'update three']),
      );
      expect(server.paths[1].search).toBe('?labelSelector=a%3Db&limit=500');
      expect(server.paths[2].searchParams.get('continue')).toBe('next');
      expect(server.paths[3].searchParams.get('resourceVersion')).toBe('30');
      expect(failures()).toEqual([]);
    },
  );

  it('lists where the initial events never end', async () => {
    await reflect([
      watching(added(pod('one'))),
      json({ metadata: { resourceVersion: '30' }, items: [pod('one')] }),
      watching(),
    ]);
    await eventually(() => expect(calls).toEqual(['replace one']));
    expect(failures()).toMatchObject([{ failure: 'slow' }]);
  });

  it('keeps a watch whose bookmarks arrive', async () => {
    let timer: NodeJS.Timeout | undefined;
    await reflect(
      [
        (response, request) => {
          watching(initialEnd())(response, request);
          timer = setInterval(
            () => response.write(`${JSON.stringify(bookmark('11'))}\n`),
            20,
          );
          response.on('close', () => clearInterval(timer));
        },
      ],
      { silence: 200 },
    );
    await sleep(500);
    expect(states).toEqual([{ state: 'connecting' }, { state: 'live' }]);
    expect(server.requests).toHaveLength(1);
  });

  it.each([401, 403, 404])('tries again slowly after %s', async status => {
    await reflect([refusal(status, 'pods is forbidden')]);
    await eventually(() => expect(failures()).toHaveLength(1));
    await sleep(200);
    expect(server.requests).toHaveLength(1);
  });

  it('recovers from a refusal', async () => {
    await reflect([refusal(403, 'forbidden'), watching(initialEnd())], {
      refusal: 5,
    });
    await eventually(() => expect(states.at(-1)).toEqual({ state: 'live' }));
  });

  it.each<[string, Answer]>([
    ['without an answer', closing],
    ['with an empty answer', response => response.end()],
    [
      'after the initial events',
      (response, request) => {
        watching(initialEnd())(response, request);
        response.end();
      },
    ],
  ])('does not storm a server that closes at once %s', async (_, answer) => {
    await reflect([answer], {
      steady: 10_000,
      backoff: { minimum: 50, maximum: 60_000 },
    });
    await sleep(800);
    expect(server.requests.length).toBeGreaterThan(0);
    expect(server.requests.length).toBeLessThan(30);
  });

  it('takes a large collection', async () => {
    const pods = Array.from({ length: 20_000 }, (_, index) => pod(`p${index}`));
    await reflect([watching(...pods.map(added), initialEnd())], {
      initialEvents: 10_000,
    });
    await eventually(() => expect(calls).toHaveLength(1));
    expect(calls[0].split(',')).toHaveLength(20_000);
  });

  it.each<[string, Answer]>([
    ['before the headers', hanging],
    ['while it watches', watching(added(pod('one')), initialEnd())],
  ])('closes its connection when stopped %s', async (_, answer) => {
    await reflect([answer], { initialEvents: 60_000, silence: 60_000 });
    await eventually(() => expect(server.requests).toHaveLength(1));
    expect(server.sockets.size).toBe(1);
    reflector.stop();
    await eventually(() => expect(server.sockets.size).toBe(0));
    expect(failures()).toEqual([]);
  });

  it('calls nothing after it was stopped, even within one chunk', async () => {
    await reflect([
      watching(added(pod('one')), initialEnd(), added(pod('two'))),
    ]);
    const stopped = ['connecting'];
    reflector.stop();
    reflector = new ListWatchReflector<Pod>(
      connectionTo(server.url),
      {
        path: '/api/v1/pods',
        onReplace: () => {
          stopped.push('replace');
          reflector.stop();
        },
        onUpdate: () => stopped.push('update'),
        onDelete: () => stopped.push('delete'),
        onState: ({ state }) => stopped.push(state),
      },
      TIMING,
    );
    await reflector.run();
    expect(stopped).toEqual(['connecting', 'connecting', 'replace']);
  });
});
