import { parentPort, workerData } from 'node:worker_threads';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { checkedContent } from '../content/checked.ts';
import { buildCacheDir } from '../site/build-dirs.ts';
import { searchBundle } from './bundle-files.ts';

/** What the thread is asked for: where the content lies and the day that bounds its dates. */
export interface Job { readonly contentDir: string; readonly today: string }

const { contentDir, today } = workerData as Job;
parentPort?.postMessage(await searchBundle(buildCatalogue(checkedContent(contentDir, buildCacheDir(), today))));
