import { escapeHtml } from '../content/markdown.ts';

/** The page at an earlier address: it sends browsers on at once, tells search engines where the page is, and works as a link. */
export function redirectHtml(title: string, to: string, canonical: string, language: string): string {
  const [name, href, address] = [title, to, canonical].map(escapeHtml);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Moved: ${name}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${href}">
</head>
<body><main><h1>This page has moved</h1><p>It is now at <a href="${href}">${name}</a>.</p></main></body>
</html>
`;
}
