import type { VpnFleet, VpnStatus, VpnView } from 'backstage-plugin-vpn-common';
import { mapValues } from 'lodash';
import type { LiveDocument } from '../stream/LiveDocument';
import { ViewPart } from './ViewPart';

/** What a view is made from. */
export interface ViewSources {
  /** By the ref of the entity. */
  vpns: Record<string, LiveDocument<VpnStatus>>;
  fleet?: LiveDocument<VpnFleet>;
}

/** All that one browser looks at. A part that cannot be shown does not keep back the others. */
export class LiveView implements LiveDocument<VpnView> {
  private readonly vpns: Record<string, ViewPart<VpnStatus>>;
  private readonly fleet?: ViewPart<VpnFleet>;
  private listener?: (view: VpnView, settled: boolean) => void;

  constructor({ vpns, fleet }: ViewSources) {
    const tell = () => this.tell();
    this.vpns = mapValues(vpns, source => new ViewPart(source, tell));
    this.fleet = fleet && new ViewPart(fleet, tell);
  }

  async authorize() {
    await Promise.all(this.parts.map(part => part.authorize()));
    if (this.listener) {
      this.parts.forEach(part => part.start());
      this.tell();
    }
  }

  start(listener: (view: VpnView, settled: boolean) => void) {
    this.parts.forEach(part => part.start());
    this.listener = listener;
    this.tell();
  }

  stop() {
    this.listener = undefined;
    this.parts.forEach(part => part.stop());
  }

  private get parts(): Array<ViewPart<VpnStatus> | ViewPart<VpnFleet>> {
    return [...Object.values(this.vpns), ...(this.fleet ? [this.fleet] : [])];
  }

  private tell() {
    const view: VpnView = {
      vpns: mapValues(this.vpns, ({ document, error }) => ({
        status: document,
        error,
      })),
      fleet: this.fleet && {
        fleet: this.fleet.document,
        error: this.fleet.error,
      },
    };
    this.listener?.(
      view,
      this.parts.every(({ settled }) => settled),
    );
  }
}
