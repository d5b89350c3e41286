import type { RuleContext } from '../../src/static/rule.js';

/** Whether a file is a surface, or a part that a surface includes, directly or through others. */
export function isRegistered(path: string, context: RuleContext, also: readonly string[]): boolean {
  const seen = new Set([path]);
  for (const each of seen) {
    if (context.isSurface(each) || also.some((glob) => isMeant(each, glob))) return true;
    for (const importer of context.project.importersOf(each)) seen.add(importer);
  }
  return false;
}

/** `glob` is a path, the end of one, or the beginning of one with stars behind it. */
function isMeant(path: string, glob: string): boolean {
  const star = glob.indexOf('*');
  if (star >= 0) return path.startsWith(glob.slice(0, star));
  return path === glob || path.endsWith(glob.startsWith('.') || glob.startsWith('/') ? glob : `/${glob}`);
}
