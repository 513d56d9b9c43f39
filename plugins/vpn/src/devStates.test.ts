import {
  vpnProblemCodeSchema,
  vpnStatusSchema,
} from 'backstage-plugin-vpn-common';
import { devStates, pathOf } from '../dev/states';

describe('states of the dev app', () => {
  it('have URLs of their own', () => {
    const paths = devStates.map(pathOf);

    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each(vpnProblemCodeSchema.options)(
    'show what the backend would say of a VPN that has the problem %s',
    code => {
      const state = devStates.find(({ name }) => name === code)!;
      const { status } = state.createApi().watchStatus('').getSnapshot();

      expect(vpnStatusSchema.parse(status)).toEqual(status);
      expect(status?.problems.map(problem => problem.code)).toContain(code);
    },
  );
});
