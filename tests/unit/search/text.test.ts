import { expect, test } from 'vitest';
import { STOP_WORDS, WEAK_WORDS, formsOf, spellingVariants, splitWord, stem, wordsOf } from '../../../src/search/text.ts';

test.each([
  ['pre-training', 'pretraining', ['pre', 'training']],
  ['EgoVLPv2', 'egovlpv2', ['ego', 'vlpv2']],
  ['BERT', 'bert', ['bert']],
  ['Qwen2.5', 'qwen25', ['qwen2', '5']],
  ['state_of_the_art', 'stateoftheart', ['state', 'of', 'the', 'art']],
  ['Über', 'uber', ['uber']],
  ['ﬁne', 'fine', ['fine']],
  ['—', '', []],
  ['中文', '中文', ['中文']],
])('"%s" is one word with its parts', (raw, joined, parts) => {
  expect(splitWord(raw)).toEqual({ joined, parts });
});

test.each([
  ['spaces and line breaks', 'one two\nthree', ['one', 'two', 'three']],
  ['brackets, bars and slashes', 'and/or (left|right) [a] {b} <c>', ['and', 'or', 'left', 'right', 'a', 'b', 'c']],
  ['quotation marks and sentence ends', '“Why?” said "he"; yes!', ['why', 'said', 'he', 'yes']],
  ['full stops and commas at the end', 'data, model.', ['data', 'model']],
  ['nothing but marks', '… — ?!', []],
])('a text is split at %s', (_name, text, words) => {
  expect(wordsOf(text).map(({ joined }) => joined)).toEqual(words);
});

test.each([["don't", 'dont'], ['don’t', 'dont'], ["models'", 'models']])('an apostrophe inside "%s" is dropped', (text, word) => {
  expect(wordsOf(text).map(({ joined }) => joined)).toEqual([word]);
});

test('a compound can be looked up joined and by its parts', () => {
  expect(formsOf('pre-training data')).toEqual(['pretraining', 'pre', 'training', 'data']);
});

test.each([
  ['forgetting', 'forgets'], ['model', 'models'], ['quantization', 'quantized'], ['continual', 'continually'],
])('"%s" and "%s" have one stem', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test.each(['llama2', 'qwen25', '4bit', 'is', '2103'])('"%s", with a digit or short, is its own stem', (word) => {
  expect(stem(word)).toBe(word);
});

test.each([
  ['quantisation', 'quantization'], ['tokenizer', 'tokeniser'], ['optimised', 'optimized'], ['summarizing', 'summarising'], ['analyse', 'analyze'],
  ['behaviour', 'behavior'], ['behavioral', 'behavioural'], ['centre', 'center'], ['modelling', 'modeling'], ['labeled', 'labelled'], ['catalogue', 'catalog'], ['defence', 'defense'],
])('"%s" is also spelt "%s", and the other way round', (a, b) => {
  expect(spellingVariants(a)).toContain(b);
  expect(spellingVariants(b)).toContain(a);
});

test.each(['data', 'wise', 'learning'])('"%s" has no other spelling', (word) => {
  expect(spellingVariants(word)).toEqual([]);
});

test('words of questions carry no need; words of the field do', () => {
  for (const word of 'how do i my the what which papers'.split(' ')) expect(STOP_WORDS.has(word), word).toBe(true);
  for (const word of 'model data train learning few-shot zero language'.split(' ')) expect(STOP_WORDS.has(word) || WEAK_WORDS.has(word), word).toBe(false);
});

test('a word is one of grammar or one of weak meaning, not both', () => {
  expect([...WEAK_WORDS].filter((word) => STOP_WORDS.has(word))).toEqual([]);
  for (const word of 'few without help hardly make'.split(' ')) expect(WEAK_WORDS.has(word), word).toBe(true);
});
