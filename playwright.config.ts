import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/ensureBrowser.js';

const PORT = 4391;
const preview = `npx vite preview --port ${PORT} --strictPort`;

export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  workers: 2,
  // A machine under load may be late once; whatever needed the second try is listed as flaky, to be mended.
  retries: 1,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // Tests run against the production build; `npm test` has just made it.
  webServer: {
    command: process.env.PORTICO_BUILT ? preview : `npx vite build --logLevel warn && ${preview}`,
    port: PORT,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
