import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { send } from './send';

describe('a request to an address that takes connections', () => {
  it('fails in time where no TLS connection comes about, and leaves none', async () => {
    const sockets: Socket[] = [];
    const server = createServer(socket => sockets.push(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(
      send({
        url: new URL(`https://127.0.0.1:${port}/version`),
        options: {},
        connectMilliseconds: 100,
        connectFailure: () => new Error('no connection in time'),
      }),
    ).rejects.toThrow('no connection in time');
    sockets.forEach(socket => socket.resume());
    // Ends only when the connection is closed.
    await new Promise(resolve => server.close(resolve));
  });
});
