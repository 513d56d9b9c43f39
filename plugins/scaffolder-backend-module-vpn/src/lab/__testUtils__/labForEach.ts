import { createMockDirectory } from '@backstage/backend-test-utils';
import { Lab } from '../Lab';

/**
 * Has a lab for each test.
 *
 * @param use - is given the lab before each test
 * @returns the folder in which the lab keeps its files
 */
export function labForEach(use: (lab: Lab) => void) {
  const folder = createMockDirectory();
  let lab: Lab;
  beforeEach(async () => {
    folder.clear();
    lab = await Lab.start(folder.path);
    use(lab);
  });
  afterEach(() => lab.stop());
  return folder;
}
