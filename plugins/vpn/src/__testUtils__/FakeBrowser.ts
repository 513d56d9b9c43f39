import { FakeLocks } from './FakeLocks';
import { FakeTab, FakeTabs } from './FakeTab';

/** A browser whose tabs can be opened, hidden and lost. */
export class FakeBrowser implements FakeTabs {
  readonly locks = new FakeLocks();
  readonly channels: FakeTabs['channels'] = new Map();
  private readonly tabs: FakeTab[] = [];

  openTab(): FakeTab {
    const tab = new FakeTab(this);
    this.tabs.push(tab);
    return tab;
  }

  /** Ends whatever goes on in any tab. */
  hideAllTabs() {
    this.tabs.forEach(tab => tab.hide());
  }
}
