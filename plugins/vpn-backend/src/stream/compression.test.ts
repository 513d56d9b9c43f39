import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { readEvents } from '../__testUtils__/readEvents';
import { DocumentStreams } from './DocumentStreams';
import type { LiveDocument } from './LiveDocument';

// A real backend compresses its answers, that of the other tests does not.
it('a stream is not held back by the compression of a real backend', async () => {
  const config = mockServices.rootConfig();
  const logger = mockServices.rootLogger();
  const streams = new DocumentStreams(logger);
  let tell: (value: { text: string }) => void = () => {};
  const document: LiveDocument<{ text: string }> = {
    authorize: async () => {},
    start: listener => {
      tell = value => listener(value, true);
      tell({ text: 'first' });
    },
    stop: () => {},
  };
  const app = express();
  app.use(MiddlewareFactory.create({ config, logger }).compression());
  app.get('/plain', (_, response) => response.json('x'.repeat(2_000)));
  app.get('/stream', (_, response) =>
    streams.open(response, mockCredentials.user(), 'text', document),
  );
  const server = app.listen(0);
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const headers = { 'Accept-Encoding': 'gzip' };

  const plain = await fetch(`${url}/plain`, { headers });
  expect(plain.headers.get('content-encoding')).toBe('gzip');
  await plain.text();

  const reader = await readEvents<{ text: string }>(`${url}/stream`, headers);
  await reader.until(({ text }) => text === 'first');
  tell({ text: 'second' });
  await reader.until(({ text }) => text === 'second');
  expect(reader.headers).not.toHaveProperty('content-encoding');

  streams.stop();
  await reader.ended;
  server.closeAllConnections();
  server.close();
});
