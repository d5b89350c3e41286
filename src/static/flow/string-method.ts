import { wordSet } from './word-set.js';
const KEEP = wordSet(
  'trim trimStart trimEnd toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase toString valueOf',
  'normalize padStart padEnd replace replaceAll repeat slice substring substr',
);

/** Whether a method of strings gives back the words of its string, in whatever case and with whatever cut off. */
export function keepsWords(method: string): boolean {
  return KEEP.has(method);
}
