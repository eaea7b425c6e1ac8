/**
 * An https address with a host in plain ASCII under a named top-level domain: no credentials, no IP number, no
 * punycode (it can spell a look-alike of another host), no space, quote, backslash or encoded control character.
 */
export const HTTPS_ADDRESS = /^https:\/\/(?:(?![xX][nN]--)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+(?![xX][nN]--)[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])(?::[1-9]\d{0,4})?(?:[/?#](?:[\w.~:/?#[\]@!$&()*+,;=-]|%(?![01]|7[fF])[0-9a-fA-F]{2})*)?$/;

/** Longest address that is accepted, in characters. */
export const ADDRESS_LIMIT = 300;

/** Why an address may not be linked to, as a sentence, or undefined when it may. */
export function addressFault(address: string): string | undefined {
  if (address.length > ADDRESS_LIMIT) return `the link has ${address.length} characters; at most ${ADDRESS_LIMIT} are allowed.`;
  if (HTTPS_ADDRESS.test(address)) return undefined;
  // Browsers drop white space and controls inside a scheme before they read it.
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address.replace(/[\s\p{Cc}]/gu, ''))?.[0].toLowerCase();
  if (scheme !== undefined && scheme !== 'https:') return `links with "${scheme}" are not allowed.`;
  return `the link "${address.slice(0, 80)}" is not an https address.`;
}
