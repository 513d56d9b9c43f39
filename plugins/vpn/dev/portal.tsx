import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

const templatesRouteRef = createRouteRef();

/** The place of the scaffolder, which changes of a VPN lead to. */
export const scaffolderPlugin = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: {
    selectedTemplate: createSubRouteRef({
      parent: templatesRouteRef,
      path: '/templates/:namespace/:templateName',
    }),
  },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create',
        routeRef: templatesRouteRef,
        loader: async () => <>The form of a template would be here.</>,
      },
    }),
  ],
});

/** The place of the catalog, which names of entities lead to. */
export const catalogPlugin = createFrontendPlugin({
  pluginId: 'catalog',
  routes: { catalogEntity: entityRouteRef },
  extensions: [
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        routeRef: entityRouteRef,
        loader: async () => <>The page of an entity would be here.</>,
      },
    }),
  ],
});
