/**
 * A cell that no spreadsheet runs as a formula: text that starts with =, +, -, @, a tab or a carriage return
 * gets an apostrophe in front (OWASP, "CSV Injection"). The data page says so.
 */
export const guardCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
