import type {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';

/** Runs an action, and gives what it put out. */
export async function runAction<
  Input extends JsonObject,
  Output extends JsonObject,
>(
  action: TemplateAction<Input, Output, 'v2'>,
  input: Input,
  changes: Partial<ActionContext<Input, Output, 'v2'>> = {},
): Promise<Partial<Output>> {
  const outputs: Partial<Output> = {};
  await action.handler({
    ...createMockActionContext({ input }),
    output: (name, value) => {
      outputs[name] = value;
    },
    ...changes,
  } as ActionContext<Input, Output, 'v2'>);
  return outputs;
}
