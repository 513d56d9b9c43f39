// Answers every request as an API server answers an accepted patch, and writes
// each as a line of JSON. It runs as a process of its own in the node's network.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

const [certificate, key, address, port] = process.argv.slice(2);

createServer(
  { cert: readFileSync(certificate), key: readFileSync(key) },
  async (request, response) => {
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const { method, url, headers } = request;
    const body = Buffer.concat(chunks).toString();
    process.stdout.write(`${JSON.stringify({ method, url, headers, body })}\n`);
    response.end('{}');
  },
).listen(Number(port), address, () => process.stdout.write('{}\n'));
