/** Page of the proposal that the hosts of the tests make. */
export const PROPOSAL_PAGE = 'https://example.com/change/1';
