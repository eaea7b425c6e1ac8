/** The formats in which a selection of papers leaves the explorer, by the ending of their files. */
export const EXPORT_FORMATS = ['bib', 'ris', 'csv', 'csl.json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const FORMAT_LABELS: Readonly<Record<ExportFormat, string>> = { bib: 'BibTeX', ris: 'RIS', csv: 'CSV', 'csl.json': 'CSL-JSON' };
export const FORMAT_TYPES: Readonly<Record<ExportFormat, string>> = {
  bib: 'application/x-bibtex', ris: 'application/x-research-info-systems', csv: 'text/csv', 'csl.json': 'application/vnd.citationstyles.csl+json',
};
