import type { VpnProblem } from '../vpnProblem';

/** A problem in English, with `{{parameter}}` where what was observed goes. */
export interface ProblemText extends Pick<VpnProblem, 'code' | 'severity'> {
  message: string;
  hint: string;
  /** A command that mends it or tells more; `{{namespace}}` is that of the VPN. */
  command?: string;
}
