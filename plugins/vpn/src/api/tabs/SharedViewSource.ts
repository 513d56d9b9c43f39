import type { ViewSource } from '../view/ViewSource';
import type { ViewStore } from '../view/ViewStore';
import { TabMember, TabSharing } from './TabMember';

/** The view by the one stream that all visible tabs of the browser share. */
export class SharedViewSource implements ViewSource {
  private member?: TabMember;

  constructor(
    private readonly sharing: TabSharing,
    private readonly store: ViewStore,
  ) {}

  show(parts: ReadonlySet<string>) {
    if (parts.size) {
      this.member ??= new TabMember(this.sharing, this.store);
    }
    this.member?.show(parts);
  }

  stop() {
    this.member?.stop();
    this.member = undefined;
  }
}
