export type { GitHost } from './GitHost';
export { gitHosts } from './gitHosts';
export { integrations } from './integrations';
export { PROPOSAL_PAGE } from './proposalPage';
