import { sample, SAMPLED_AT } from '../__fixtures__/samples';
import { fillTemplate } from '../status/fillTemplate';
import {
  problemTexts,
  type ProblemText,
  type ProblemTextKey,
} from '../status/problemTexts';
import { vpnProblemCodeSchema, vpnProblemSchema } from '../status/vpnProblem';
import { deriveVpnStatus } from './deriveVpnStatus';
import { problem } from './problem';
import { withCommand } from './withCommand';

const keys = Object.keys(problemTexts) as ProblemTextKey[];
const textOf = (key: string | undefined): ProblemText =>
  problemTexts[key as ProblemTextKey];

describe('the texts of problems', () => {
  it('are there for every code', () => {
    const codes = new Set(keys.map(key => textOf(key).code));
    expect([...codes].sort()).toEqual([...vpnProblemCodeSchema.options].sort());
  });
});

describe('a problem', () => {
  it.each(['pull', 'crash', 'pending', 'tunnel'])(
    'of %s tells which text it was made from, with all that was filled in',
    name => {
      const { problems } = deriveVpnStatus(sample(name), SAMPLED_AT).status;

      expect(problems).not.toEqual([]);
      for (const found of problems) {
        expect(vpnProblemSchema.parse(found)).toEqual(found);
        const { message, hint } = textOf(found.text);
        expect(fillTemplate(message, found.parameters)).toBe(found.message);
        expect(fillTemplate(hint, found.parameters)).toBe(found.hint);
        const wanted = `${message} ${hint}`.match(/(?<=\{\{)\w+/g) ?? [];
        expect(Object.keys(found.parameters!)).toEqual(
          expect.arrayContaining(wanted),
        );
      }
    },
  );

  it('takes what the cluster says as it is, braces too', () => {
    const cause = 'unexpected {{pod}} in $& template';
    expect(problem('pod-not-ready', { pod: 'office', cause }).message).toBe(
      `Pod office is not ready: ${cause}`,
    );
  });

  it('shows what is not known as such', () => {
    const parameters = { service: 'office', endpoint: 'vpn:1', given: 1 };
    expect(
      problem('node-port-mismatch', { ...parameters, nodePort: undefined })
        .message,
    ).toBe('Devices were given vpn:1, but Service office has NodePort –.');
  });
});

describe('the command of a problem', () => {
  const crashed = (pod: string) =>
    withCommand(
      problem('container-crashed', { pod, container: 'wireguard' }),
      'vpn-office',
    ).command;

  it('is complete', () => {
    expect(crashed('office-1')).toBe(
      'kubectl -n vpn-office logs office-1 --previous -c wireguard',
    );
    expect(withCommand(problem('reporter-absent'), 'vpn-office').command).toBe(
      'kubectl -n vpn-office logs -l app.kubernetes.io/part-of=backstage-vpn -c status',
    );
  });

  it.each(['a; rm -rf ~', '$(id)', '--all', 'a b', 'a\nb', '', '`id`'])(
    'takes nothing but names: %j',
    pod => {
      expect(crashed(pod)).toBeUndefined();
    },
  );

  it('is left out where there is none', () => {
    const found = problem('forwarding-off');
    expect(withCommand(found, 'vpn-office')).toBe(found);
  });
});
