import { writeList } from '../report/writeDocument';
import { type ListName, lists } from './lists';
import { measureList } from './measureList';

const [name, minutes = '10'] = process.argv.slice(2);

measure(name, Number(minutes)).then(
  () => process.exit(),
  error => {
    console.error(error);
    process.exit(1);
  },
);

async function measure(wanted: string, duration: number) {
  const known = Object.keys(lists) as ListName[];
  const list = known.find(candidate => candidate === wanted);
  if (!list || !Number.isInteger(duration) || duration < 1) {
    throw new Error(
      `Say which list to measure (${known.join(
        ', ',
      )}), and for how many minutes, not ${wanted} ${minutes}.`,
    );
  }
  writeList(list, await measureList(lists[list], duration));
}
