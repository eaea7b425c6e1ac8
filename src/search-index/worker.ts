import { parentPort, workerData } from 'node:worker_threads';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { checkContent } from '../content/check.ts';
import { ContentError } from '../content/problems.ts';
import { readContentFolder } from '../content/read.ts';
import { searchBundle } from './bundle-files.ts';

/** What the thread is asked for: where the content lies and the day that bounds its dates. */
export interface Job { readonly contentDir: string; readonly today: string }

const { contentDir, today } = workerData as Job;
const { content, problems } = checkContent(readContentFolder(contentDir), today);
if (!content) throw new ContentError(problems);
parentPort?.postMessage(await searchBundle(buildCatalogue(content)));
