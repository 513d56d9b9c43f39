import path from 'node:path';
import { expectGolden } from '../__testUtils__/expectGolden';
import { loadAdoptionScripts } from '../loadScripts';
import { generateAdoption } from './generateAdoption';

const folder = path.resolve(__dirname, '../../../../../components/adopt-vpn');

describe('the component that adopts a VPN', () => {
  it('is what the generator writes, byte for byte', async () => {
    expectGolden(folder, generateAdoption(await loadAdoptionScripts()));
  });
});
