// Measures the list of 1,000 peers in Chromium: `npm run measure:peers`.
import { findChromium } from './chromium.mjs';
import { formatResults } from './formatResults.mjs';
import { ended, fail, say, setUp } from './setup.mjs';

const chromium = findChromium();
if (!chromium) {
  fail('There is no Chromium here. Say with CHROMIUM_PATH where one is.');
}
const tools = setUp();
say('Building the portal (a minute) …');
let code = await ended(tools.start(['workspace', 'app', 'build']));
if (code === 0) {
  say('Measuring (ten minutes) …');
  const env = { CHROMIUM_PATH: chromium };
  code = await ended(tools.start(['peers'], { env }));
}
if (code === 0) {
  await formatResults(tools);
}
process.exit(code);
