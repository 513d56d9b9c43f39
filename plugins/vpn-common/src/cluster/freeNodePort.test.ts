import { NODE_PORT_RANGE } from '../limits';
import { freeNodePort } from './freeNodePort';

const { min, max } = NODE_PORT_RANGE;
const band = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);

describe('freeNodePort', () => {
  it('gives the same name the same port of the static band', () => {
    const port = freeNodePort({ usedNodePorts: [] }, 'office');
    expect(port).toBe(freeNodePort({ usedNodePorts: [] }, 'office'));
    expect(band(min, min + 85)).toContain(port);
  });

  it('gives other names other ports', () => {
    const ports = ['office', 'lab', 'home'].map(name =>
      freeNodePort({ usedNodePorts: [] }, name),
    );
    expect(new Set(ports).size).toBe(3);
  });

  it('takes the next port where one is taken', () => {
    const port = freeNodePort({ usedNodePorts: [] }, 'office') as number;
    const next = freeNodePort({ usedNodePorts: [port] }, 'office');
    expect(next).not.toBe(port);
    expect(band(min, min + 85)).toContain(next);
  });

  it('leaves the static band only when it is full', () => {
    expect(freeNodePort({ usedNodePorts: band(min, min + 84) }, 'office')).toBe(
      min + 85,
    );
    expect(
      freeNodePort({ usedNodePorts: band(min, min + 85) }, 'office'),
    ).toBeGreaterThan(min + 85);
  });

  it('gives none where all are taken', () => {
    expect(
      freeNodePort({ usedNodePorts: band(min, max) }, 'office'),
    ).toBeUndefined();
  });
});
