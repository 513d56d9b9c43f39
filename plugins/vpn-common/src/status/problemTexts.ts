import { clusterTexts } from './problemTexts/clusterTexts';
import { deploymentTexts } from './problemTexts/deploymentTexts';
import { podTexts } from './problemTexts/podTexts';
import { tunnelTexts } from './problemTexts/tunnelTexts';
import { volumeTexts } from './problemTexts/volumeTexts';

export type { ProblemText } from './problemTexts/ProblemText';

/** The texts of all problems, in English, each by the key that a problem names it with. */
export const problemTexts = {
  ...clusterTexts,
  ...deploymentTexts,
  ...podTexts,
  ...tunnelTexts,
  ...volumeTexts,
};

/** Names one of {@link problemTexts}. */
export type ProblemTextKey = keyof typeof problemTexts;
