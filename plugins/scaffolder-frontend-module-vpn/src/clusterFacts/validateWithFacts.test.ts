import { facts } from '../__testUtils__/facts';
import type { ClusterFactsApi } from './ClusterFactsApi';
import { validateWithFacts } from './validateWithFacts';

describe('validateWithFacts', () => {
  const problemOf = jest.fn(() => 'is taken' as string | undefined);
  const validate = async (
    getFacts: ClusterFactsApi['getFacts'],
    formData: { cluster?: string },
  ) => {
    const errors: string[] = [];
    await validateWithFacts<string>(problemOf)(
      'value',
      { addError: message => errors.push(message) },
      {
        apiHolder: { get: <T>() => ({ getFacts } as T) },
        formData,
        schema: {},
      },
    );
    return errors;
  };

  beforeEach(() => problemOf.mockClear());

  it('refuses with the problem that the value has on the picked cluster', async () => {
    const values = { cluster: 'demo' };
    await expect(validate(async () => facts, values)).resolves.toEqual([
      'is taken',
    ]);
    expect(problemOf).toHaveBeenCalledWith('value', facts, values);
  });

  it('checks what can be checked where the cluster cannot be asked', async () => {
    problemOf.mockReturnValueOnce(undefined);
    await expect(
      validate(
        async () => {
          throw new Error('no answer');
        },
        { cluster: 'demo' },
      ),
    ).resolves.toEqual([]);
    expect(problemOf).toHaveBeenCalledWith('value', undefined, {
      cluster: 'demo',
    });
  });

  it('asks no cluster while none is picked', async () => {
    const getFacts = jest.fn(async () => facts);
    await validate(getFacts, {});
    expect(getFacts).not.toHaveBeenCalled();
  });
});
