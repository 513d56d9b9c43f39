import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import kubernetes from '@backstage/plugin-kubernetes-backend';
import kubernetesModuleVpn from 'backstage-plugin-kubernetes-backend-module-vpn';
import vpn from 'backstage-plugin-vpn-backend';
import { answer } from '../processes/answer';
import { catalogOf } from './catalogOf';
import { configOf } from './configOf';
import type { StartBackend, Usage } from './types';

// The process of a backend: with the stock plugin alone, or with ours too.

async function start(wish: StartBackend): Promise<void> {
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => new ConfigReader(configOf(wish)),
    }),
  );
  backend.add(catalogOf(wish));
  backend.add(kubernetes);
  if (wish.side === 'ours') {
    backend.add(kubernetesModuleVpn);
    backend.add(vpn);
  }
  await backend.start();
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    cpuSeconds: (user + system) / 1e6,
    memoryBytes: process.memoryUsage.rss(),
  };
}

answer({ start, usage });
