// Sets everything up and runs the portal: `npm start` or `yarn start`.
// Words behind it go to `backstage-cli repo start`.
import { createConnection } from 'node:net';
import path from 'node:path';
import { ended, fail, root, say, setUp } from './setup.mjs';

const frontend = 'http://localhost:3000';
const readiness = 'http://localhost:7007/.backstage/health/v1/readiness';
const ports = { 3000: 'frontend', 7007: 'backend', 7008: 'demo cluster' };

function isTaken(port) {
  return new Promise(resolve => {
    const socket = createConnection({ port, host: 'localhost' });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

// The command line runs in each package's folder, people type in this one.
const words = process.argv
  .slice(2)
  .map((word, index, all) =>
    all[index - 1] === '--config' ? path.resolve(root, word) : word,
  );
const tools = setUp();

if (!words.length) {
  for (const [port, owner] of Object.entries(ports)) {
    if (await isTaken(Number(port))) {
      fail(
        `Port ${port}, which the ${owner} needs, is in use. Stop the program that uses it (is the portal running already?) and try again.`,
      );
    }
  }
}

say('Starting the portal (about half a minute) …');
const portal = tools.start(['backstage-cli', 'repo', 'start', ...words]);
['SIGINT', 'SIGTERM'].forEach(signal =>
  process.on(signal, () => portal.kill(signal)),
);

const waiting = setInterval(async () => {
  if ((await answers(readiness)) && (await answers(frontend))) {
    clearInterval(waiting);
    say(
      `The portal is ready: open ${frontend} and press Enter to sign in as guest.\n  Stop it with Ctrl+C.`,
    );
  }
}, 1000);

const code = await ended(portal);
clearInterval(waiting);
process.exit(code);
