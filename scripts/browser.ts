import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { commandFile } from './run.ts';

/** Finds a Chromium for tests and benches, and gets one where the machine has none. */

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Whether a file exists and may be run. */
  readonly canRun: (file: string) => boolean;
  /** Where Playwright keeps its own browser, installed or not. */
  readonly playwrightFile: () => string;
}

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

function placesToLook({ env, platform }: Machine): readonly string[] {
  const folders = (env.PATH ?? env.Path ?? '').split(platform === 'win32' ? ';' : delimiter).filter(Boolean);
  if (platform === 'darwin') return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) => MAC.map((app) => join(folder, app)));
  if (platform === 'win32') return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) => folder ? WINDOWS.map((file) => `${folder}\\${file}`) : []);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  canRun(file) {
    try { accessSync(file, constants.X_OK); return statSync(file).isFile(); } catch { return false; }
  },
  playwrightFile: () => chromium.executablePath(),
};

/**
 * The browser to use: CHROME_PATH, else an installed Chromium, Chrome or Edge, else Playwright's own; undefined when
 * there is none. Throws when CHROME_PATH names no program, since somebody meant that one.
 */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const named = machine.env.CHROME_PATH;
  if (named && !machine.canRun(named)) throw new Error(`CHROME_PATH is "${named}", and there is no program there. Correct it or unset it.`);
  return named || [...placesToLook(machine), machine.playwrightFile()].find(machine.canRun);
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Arguments every start of Chromium needs here: root has no sandbox, and nothing may go to the network by itself. */
export const browserArguments = (root = isRoot()): string[] => root ? ['--no-sandbox', '--disable-background-networking'] : ['--disable-background-networking'];

/** Runs a command with its output shown; false when it fails, is missing or takes longer than `seconds`. */
function attempt(command: string, args: readonly string[], seconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: seconds * 1000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

/** Finds a browser or installs one, saying what it does. Throws one sentence when there is none to be had. */
export async function ensureBrowser(say: (line: string) => void = console.log): Promise<string> {
  const present = findBrowser();
  if (present) return present;
  say('browser: no Chromium or Chrome here; downloading Playwright\'s own (about 150 MB) …');
  await attempt(process.execPath, [commandFile('@playwright/test', 'playwright'), 'install', 'chromium'], 180);
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  if (process.platform === 'linux' && isRoot() && thisMachine.canRun('/usr/bin/apt-get')) {
    say('browser: that did not work; installing the packages chromium and fonts-liberation with apt-get …');
    if (await attempt('apt-get', ['update'], 180)) await attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], 600);
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error('No browser was found and none could be installed. Install Chromium or Chrome, or set CHROME_PATH to one, and run this again.');
}
