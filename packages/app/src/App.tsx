import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';

/** The other plugins are found in package.json (`app.packages: all`). */
export default createApp({ features: [catalogPlugin] });
