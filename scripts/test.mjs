// Sets everything up and runs all checks and tests: `npm test` or `yarn test`.
// With words behind it, only `backstage-cli repo test` with these words.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { ended, root, say, setUp } from './setup.mjs';

const words = process.argv.slice(2);
const tools = setUp();
const run = (command, options) => ended(tools.start(command, options));

if (words.length) {
  process.exit(await run(['backstage-cli', 'repo', 'test', ...words]));
}

const results = path.join(root, 'node_modules/.cache/test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** A check passes or fails as a whole. */
async function check(title, command, options) {
  say(`${title} …`);
  const passed = (await run(command, options)) === 0;
  count(passed ? { passed: 1 } : { failed: 1 });
  return passed;
}

/** A suite writes a file of its results; one that wrote none, or failed otherwise, counts as a failure. */
async function suite(title, command, { file, read, ...options }) {
  say(`${title} …`);
  const succeeded = (await run(command, options)) === 0;
  const counted = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : {};
  if ((!succeeded && !counted.failed) || !counted.passed) {
    counted.failed = (counted.failed ?? 0) + 1;
  }
  count(counted);
}

await check('Types', ['tsc']);
await check('Lint', ['backstage-cli', 'repo', 'lint', '--max-warnings', '0']);
await check('Format', ['prettier', '--check', '--loglevel', 'warn', '.']);
await check('Tarballs of the plugins (half a minute)', [
  'node',
  'scripts/pack.mjs',
]);

const unitResults = path.join(results, 'unit.json');
await suite(
  'Unit and backend tests (one to three minutes)',
  [
    'backstage-cli',
    'repo',
    'test',
    '--watchAll=false',
    '--json',
    `--outputFile=${unitResults}`,
    // Jest's own 5 s are short for forms and backends on a machine with two busy cores.
    '--testTimeout=120000',
  ],
  {
    env: { CI: 'true' },
    file: unitResults,
    read: ({ numPassedTests, numFailedTests, numPendingTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests,
    }),
  },
);

const chromium = findChromium();
if (!chromium) {
  say(
    'The browser test did not run: no Chromium found. Install it (Debian, Ubuntu: apt-get install chromium), or name one in the environment variable CHROMIUM_PATH.',
  );
  count(process.env.CI ? { failed: 1 } : { skipped: 1 });
} else if (
  await check(
    'Building the frontend for the browser test (half a minute)',
    ['backstage-cli', 'package', 'build'],
    { cwd: path.join(root, 'packages/app') },
  )
) {
  const browserResults = path.join(results, 'browser.json');
  await suite(
    'Browser test, and streams of the really started backend (one to two minutes)',
    ['playwright', 'test'],
    {
      env: {
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: browserResults,
      },
      file: browserResults,
      read: ({ stats: { expected, unexpected, flaky, skipped } }) => ({
        passed: expected + flaky,
        failed: unexpected,
        skipped,
      }),
    },
  );
}

say(
  total.failed
    ? 'Something failed: search the output above for ✕, ✘ or error.'
    : 'All is well. Screenshots of the browser test: e2e-test-report/.',
);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed ? 1 : 0);
