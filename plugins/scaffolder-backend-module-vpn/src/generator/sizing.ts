/**
 * What is ours alone about the size of a VPN server. What an operator may want
 * to change is in its settings, under `server`.
 */
export const sizing = {
  /** Of the containers beside the server. */
  helper: {
    requests: { cpu: '10m', memory: '24Mi' },
    limits: { memory: '128Mi' },
  },
};
