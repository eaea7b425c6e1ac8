/** Tokens with two capitals that need no entry in the glossary, each with the reason. */
export const NOT_ABBREVIATIONS: Readonly<Record<string, string>> = {
  '100GB': 'a size; the unit is everyday language',
  ChatGPT: 'a product that every reader knows by this name',
  DINOv3: 'name of a model, explained where the paper uses it',
  Ego4D: 'name of a data set',
  FineWeb: 'name of a data set',
  GaLore: 'name of a method, cited as a baseline',
  LEGO: 'name of a synthetic task',
  MoleculeNet: 'name of a benchmark',
  OpenELM: 'name of a model',
  OpenLlama: 'name of a model',
  PubChem: 'name of a database',
  PyTorch: 'name of a library',
  SlimPajama: 'name of a data set',
  XLNet: 'name of a model',
};
