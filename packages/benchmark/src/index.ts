import { compare } from './compare';
import { measureScale } from './measureScale';
import { machine, versions } from './report/machine';
import type { Result } from './report/Result';
import { comparisonTable, markdownTable, scaleTable } from './report/table';
import { writeResult } from './report/writeDocument';
import { scenarios } from './scenarios';

async function run() {
  const quick = process.argv.includes('--quick');
  const result: Result = {
    date: '',
    machine: machine(),
    versions: versions(),
    comparisons: [],
  };
  for (const scenario of quick ? scenarios.slice(1, 2) : scenarios) {
    for (const side of ['stock', 'ours'] as const) {
      console.log(`${side}: ${JSON.stringify(scenario)}`);
      result.comparisons.push(await compare(scenario, side));
    }
  }
  if (!quick) {
    console.log('ours: a large portal');
    result.scale = await measureScale();
  }
  result.date = new Date().toISOString();
  console.log(markdownTable(comparisonTable(result.comparisons)));
  if (result.scale) {
    console.log(markdownTable(scaleTable(result.scale)));
  }
  if (quick) {
    return;
  }
  writeResult(result);
}

run().then(
  () => process.exit(),
  error => {
    console.error(error);
    process.exit(1);
  },
);
