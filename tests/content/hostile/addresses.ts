import { PAPER, SITE, lineStarting, placeName, quoted, textOfFile, withFile, withLine, type Break } from './edit.ts';

/** Addresses that no link may have, each for a reason of its own. */
export const BAD_ADDRESSES: readonly string[] = [
  'javascript:alert(1)', 'JavaScript:alert(1)', 'java%73cript:alert(1)', 'vbscript:x', 'data:text/html,x', 'data:text/html;base64,PHNjcmlwdD4=', 'blob:https://example.org/x', 'file:///etc/passwd',
  'http://example.org/', 'ftp://example.org/', 'mailto:a@example.org', 'tel:+441234', 'view-source:https://example.org/', '//example.org/', '/papers/x/', '../x/', '#top', '?q=x', 'example.org', 'https:example.org', 'https:/example.org', 'https:///example.org',
  'https://user@example.org/', 'https://user:pass@example.org/', 'https://example.org:pass@evil.org/', 'https://example.org%40evil.org/', 'https://example.org\\@evil.org/',
  'https://localhost/', 'https://127.0.0.1/', 'https://2130706433/', 'https://[::1]/', 'https://example.org./', 'https://.example.org/', 'https://-example.org/', 'https://example..org/', 'https://exam_ple.org/', 'https://example.o/',
  'https://ex\u0430mple.org/', 'https://xn--exmple-4nf.org/', 'https://example.xn--p1ai/', 'https://example.org/\u00e9', 'https://example.org:0/', 'https://example.org:123456/', 'https://example.org:x/',
  'https://example.org/%00', 'https://example.org/%0d%0aSet-Cookie:x', 'https://example.org/%7f', 'https://example.org/%zz', 'https://example.org/"onclick="x', "https://example.org/'x", 'https://example.org/`x`', 'https://example.org/a|b', `https://example.org/${'a'.repeat(300)}`,
];

const inFrontmatter: readonly Break[] = BAD_ADDRESSES.map((address) => {
  const { files, line } = withLine(PAPER, '    - https://', '');
  const edited = files.map((entry) => (entry.file === PAPER ? { file: PAPER, bytes: new TextEncoder().encode(new TextDecoder().decode(entry.bytes).replace('    - https://\n', `    - ${quoted(address)}\n`)) } : entry));
  return { name: `${placeName(PAPER, 'links.code[1]')} is ${address.slice(0, 60)}`, files: edited, file: PAPER, line, field: 'links.code[1]', says: address.length > 300 ? 'characters; at most 300' : 'must be an https address' };
});

const inSite: readonly Break[] = BAD_ADDRESSES.map((address) => {
  const { files, line } = withLine(SITE, '  url: ', quoted(address));
  return { name: `${placeName(SITE, 'contentLicense.url')} is ${address.slice(0, 60)}`, files, file: SITE, line, field: 'contentLicense.url', says: '' };
});

/** A Markdown link takes an address apart by rules of its own; these characters would end it. */
const inBody: readonly Break[] = BAD_ADDRESSES.filter((address) => !/["`|]/.test(address)).map((address) => {
  const heading = lineStarting(PAPER, '## Results');
  const lines = textOfFile(PAPER).split('\n');
  lines.splice(heading, 0, '', `See [the data](<${address}>).`, '');
  return { name: `${placeName(PAPER, 'body')} links to ${address.slice(0, 60)}`, files: withFile(PAPER, lines.join('\n')), file: PAPER, line: heading + 2, field: 'body', says: 'link' };
});

export const addressBreaks: readonly Break[] = [...inFrontmatter, ...inSite, ...inBody];
