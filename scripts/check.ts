import { join } from 'node:path';
import { checkContent } from '../src/content/check.ts';
import { formatProblems } from '../src/content/problems.ts';
import { readContentFolder } from '../src/content/read.ts';

const started = performance.now();
const files = readContentFolder(join(process.cwd(), process.env.CONTENT_DIR ?? 'content'));
const { problems, content } = checkContent(files, new Date().toISOString().slice(0, 10));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  console.error(`check: ${problems.length} problem${problems.length === 1 ? '' : 's'} in ${files.length} files (${seconds} s)`);
  process.exitCode = 1;
} else {
  console.log(`check: ${files.length} files, ${content!.papers.length} papers, ${content!.topics.length} topics, ${content!.questions.length} questions, ${content!.paths.length} paths, ${content!.glossary.length} terms, 0 problems (${seconds} s)`);
}
