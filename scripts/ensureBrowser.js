import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
];

/**
 * The Chromium to test with: Playwright's own, else one that is installed.
 * @returns {string | undefined} the path of its program
 */
export function findBrowser() {
  return [process.env.PORTICO_BROWSER ?? '', chromium.executablePath(), ...INSTALLED].find((path) => existsSync(path));
}

/** Installs a Chromium where there is none: Debian's where apt can, else Playwright's own. */
export function ensureBrowser() {
  if (findBrowser()) return;
  console.log('Installing a browser for the tests (once) …');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!findBrowser())
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (!findBrowser()) {
    console.error(
      'No Chromium was found and none could be installed. Install Google Chrome, or set PORTICO_BROWSER to a Chromium.',
    );
    process.exit(1);
  }
}
