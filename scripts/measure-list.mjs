// Measures a list of 1,000 rows in Chromium: `npm run measure:peers` or
// `npm run measure:fleet`, with `-- MINUTES` for others than ten.
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
  say('Measuring (ten minutes, unless you say others) …');
  const env = { CHROMIUM_PATH: chromium };
  code = await ended(
    tools.start(['measure:lists', ...process.argv.slice(2)], { env }),
  );
}
if (code === 0) {
  await formatResults(tools);
}
process.exit(code);
