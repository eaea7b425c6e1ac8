import { expect, test } from './fixtures.ts';
import { fullestQuestion } from './page-kinds.ts';

test('the list of questions gives each short answer and how sure it is', async ({ page, catalogue }) => {
  await page.goto('questions/');
  for (const { title, answer, confidence, evidence } of catalogue.questions) {
    const item = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
    await expect(item).toContainText(answer);
    await expect(item).toContainText(catalogue.vocabulary.confidences[confidence]?.label ?? '');
    await expect(item).toContainText(`${evidence.length} papers`);
  }
});

test('a question weighs its evidence paper by paper, each with a stance', async ({ page, catalogue }) => {
  const question = fullestQuestion(catalogue);
  await page.goto(`questions/${question.slug}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question.title);
  await expect(page.getByRole('main')).toContainText(question.answer);
  const table = page.getByRole('table');
  await expect(table.getByRole('rowheader')).toHaveCount(question.evidence.length);
  for (const { paper, stance, says } of question.evidence) {
    const row = table.getByRole('row').filter({ hasText: says });
    await expect(row).toContainText(catalogue.vocabulary.stances[stance]?.label ?? '');
    await expect(row.getByRole('link')).toHaveAttribute('href', `/atlas/papers/${paper}/`);
  }
});

test('a paper that is evidence leads back to its questions', async ({ page, catalogue }) => {
  const question = fullestQuestion(catalogue);
  await page.goto(`papers/${question.evidence[0]?.paper}/`);
  await page.getByRole('link', { name: question.title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question.title);
});
