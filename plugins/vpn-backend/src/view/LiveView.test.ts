import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { VpnFleet, VpnStatus, VpnView } from 'backstage-plugin-vpn-common';
import type { LiveDocument } from '../stream/LiveDocument';
import { LiveView } from './LiveView';

class FakeDocument<T extends object> implements LiveDocument<T> {
  /** Why the user may not see it. */
  refusal?: Error;
  private listener?: (document: T, settled: boolean) => void;

  constructor(private readonly first: T) {}

  async authorize() {
    if (this.refusal) {
      throw this.refusal;
    }
  }

  start(listener: (document: T, settled: boolean) => void) {
    this.listener = listener;
    this.tell(this.first);
  }

  stop() {
    this.listener = undefined;
  }

  tell(document: T) {
    this.listener?.(document, true);
  }
}

const status = (health: VpnStatus['health']) => ({ health } as VpnStatus);

describe('a view', () => {
  let office: FakeDocument<VpnStatus>;
  let lab: FakeDocument<VpnStatus>;
  let view: LiveView;
  let told: VpnView[];

  const start = async () => {
    await view.authorize();
    view.start(document => told.push(document));
  };
  const last = () => told[told.length - 1].vpns;

  beforeEach(() => {
    office = new FakeDocument(status('healthy'));
    lab = new FakeDocument(status('down'));
    const fleet = new FakeDocument<VpnFleet>({ vpns: {}, clusters: {} });
    view = new LiveView({ vpns: { office, lab }, fleet });
    told = [];
  });

  it('tells all that is known at once, then each change', async () => {
    await start();
    expect(told).toEqual([
      {
        vpns: {
          office: { status: status('healthy') },
          lab: { status: status('down') },
        },
        fleet: { fleet: { vpns: {}, clusters: {} } },
      },
    ]);
    lab.tell(status('healthy'));
    expect(last().lab).toEqual({ status: status('healthy') });
    view.stop();
    lab.tell(status('down'));
    expect(told).toHaveLength(2);
  });

  it('shows why a part cannot be shown, until it can, and goes on with the others', async () => {
    lab.refusal = new NotFoundError('no such entity');
    await start();
    expect(last()).toEqual({
      office: { status: status('healthy') },
      lab: {
        error: {
          statusCode: 404,
          name: 'NotFoundError',
          message: 'no such entity',
        },
      },
    });
    lab.refusal = undefined;
    await view.authorize();
    expect(last().lab).toEqual({ status: status('down') });
  });

  it('shows nothing more of a part whose permission is withdrawn', async () => {
    await start();
    office.refusal = new NotAllowedError('no more');
    await view.authorize();
    office.tell(status('degraded'));
    expect(last()).toMatchObject({
      office: { error: { statusCode: 403, message: 'no more' } },
      lab: { status: status('down') },
    });
    expect(last().office).not.toHaveProperty('status.health');
  });
});
