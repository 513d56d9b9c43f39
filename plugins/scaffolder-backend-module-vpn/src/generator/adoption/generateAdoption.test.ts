import path from 'node:path';
import { goldenFiles } from '../__testUtils__/goldenFiles';
import { loadAdoptionScripts } from '../loadScripts';
import { generateAdoption } from './generateAdoption';

const folder = path.resolve(__dirname, '../../../../../components/adopt-vpn');

describe('the component that adopts a VPN', () => {
  it('is what the generator writes, byte for byte', async () => {
    const files = generateAdoption(await loadAdoptionScripts());
    expect(goldenFiles(folder, files)).toEqual(files);
  });
});
