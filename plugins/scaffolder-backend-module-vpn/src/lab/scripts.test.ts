import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { loadAdoptionScripts, loadScripts } from '../generator';
import { describeWithTools } from './requirements';

describeWithTools(['shellcheck'], 'the scripts of the pod', () => {
  const folder = createMockDirectory();

  it('leave shellcheck nothing to say', async () => {
    folder.setContent({
      ...(await loadAdoptionScripts()),
      ...(await loadScripts()),
    });
    const scripts = readdirSync(folder.path).filter(name =>
      name.endsWith('.sh'),
    );
    const options = { cwd: folder.path, encoding: 'utf8' as const };
    expect(scripts).not.toHaveLength(0);
    expect(execFileSync('shellcheck', scripts, options)).toBe('');
  });
});
