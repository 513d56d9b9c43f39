// Measures the Kubernetes plugin and ours side by side: `npm run bench`.
// `npm run bench -- --quick` measures one scenario and writes nothing.
import { formatResults } from './formatResults.mjs';
import { ended, say, setUp } from './setup.mjs';

const tools = setUp();
say('Measuring (a quarter of an hour; leave the machine alone meanwhile) …');
const bench = tools.start(['measure', ...process.argv.slice(2)]);
const code = await ended(bench);
if (code === 0) {
  await formatResults(tools);
}
process.exit(code);
