/** Elements that carry no text of the page, with what is inside them. */
const WITHOUT_TEXT = /<(style|script|svg)\b[\s\S]*?<\/\1>/g;
const ATTRIBUTES = /<([a-z][a-z0-9]*)\b[^>]*>/g;

/**
 * The same text in the same elements with nothing else: no styles, scripts, metadata or attributes. What a
 * browser needs for this page is the floor that a designed page is held against.
 */
export function barePage(html: string): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '';
  const text = body.replace(WITHOUT_TEXT, '').replace(ATTRIBUTES, '<$1>');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body>${text}</body></html>`;
}
