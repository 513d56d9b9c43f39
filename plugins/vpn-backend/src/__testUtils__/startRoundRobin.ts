import { once } from 'node:events';
import { AddressInfo, connect, createServer } from 'node:net';

/** A proxy that gives each connection to the next of several ports of this machine. */
export async function startRoundRobin(ports: number[]) {
  const serving = [...ports];
  const server = createServer(client => {
    const port = serving.shift()!;
    serving.push(port);
    const upstream = connect(port, 'localhost');
    client.pipe(upstream).pipe(client);
    // A side that breaks off closes the other.
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  server.listen(0);
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** Gives no more connections to a port, as a proxy does that noticed. */
    leaveOut: (port: number) => serving.splice(serving.indexOf(port), 1),
    stop: () => server.close(),
  };
}
