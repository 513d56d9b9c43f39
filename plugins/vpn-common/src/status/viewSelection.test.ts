import {
  MOST_VPNS_OF_A_VIEW,
  parseViewQuery,
  viewQuery,
} from './viewSelection';

describe('the query of a view', () => {
  it.each([
    { vpns: [], fleet: true },
    { vpns: ['resource:default/office', 'resource:lab/x'], fleet: false },
  ])('says what is shown: %j', selection => {
    expect(parseViewQuery(viewQuery(selection))).toEqual(selection);
  });

  it('names each VPN once', () => {
    const query = new URLSearchParams('vpn=resource:a/b&vpn=resource:a/b');
    expect(parseViewQuery(query).vpns).toEqual(['resource:a/b']);
  });

  it('takes only refs, and not without end', () => {
    expect(() =>
      parseViewQuery(new URLSearchParams({ vpn: '../secrets' })),
    ).toThrow('is not the ref of an entity');
    const vpns = Array.from(
      { length: MOST_VPNS_OF_A_VIEW + 1 },
      (_, index) => `resource:default/vpn-${index}`,
    );
    expect(() => parseViewQuery(viewQuery({ vpns, fleet: false }))).toThrow(
      `${MOST_VPNS_OF_A_VIEW}`,
    );
  });
});
