/** The part of citation-js that the exports use; the packages carry no types. */
declare module '@citation-js/core' {
  interface BibtexEntry { type: string; label: string; properties: Record<string, string | undefined> }
  interface BibtexConfig { format: { asciiOnly: boolean; checkLabel: boolean } }
  type RisEntry = Record<string, string | string[] | undefined>;
  interface Plugins {
    config: { get(plugin: '@bibtex'): BibtexConfig };
    output: {
      format(name: 'bibtex', items: readonly unknown[], options: { format: 'object' }): BibtexEntry[];
      format(name: 'ris', items: readonly unknown[], options: { format: 'object' }): RisEntry[];
      format(name: 'bibliography', items: readonly unknown[], options: { format: 'text'; template: 'apa' }): string;
    };
  }
  export const plugins: Plugins;
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
