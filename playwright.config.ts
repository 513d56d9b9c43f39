import { defineConfig } from '@playwright/test';

const port = 7107;
const url = `http://localhost:${port}`;

// Before the portal starts: while it runs, its catalog reads what is there.
const forgetEarlierRuns = `node -e "fs.rmSync('.data/e2e-repositories', { recursive: true, force: true })"`;

const server = {
  timeout: 120_000,
  reuseExistingServer: !process.env.CI,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  stdout: 'ignore',
} as const;

/**
 * The whole portal, frontend built and served by the backend, on ports of its
 * own: a portal that is being worked on keeps running beside it. And the app
 * that shows every state of the plugin without a backend.
 */
export default defineConfig({
  testDir: 'e2e-tests',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  outputDir: 'e2e-test-report',
  webServer: [
    {
      command: `${forgetEarlierRuns} && yarn workspace backend start --config ../../app-config.yaml --config ../../e2e-tests/app-config.e2e.yaml`,
      url: `${url}/.backstage/health/v1/readiness`,
      ...server,
    },
    {
      command: 'yarn workspace backstage-plugin-vpn start',
      url: 'http://localhost:7207',
      env: { BROWSER: 'none' },
      ...server,
    },
  ],
  use: {
    baseURL: url,
    viewport: { width: 1280, height: 1000 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
