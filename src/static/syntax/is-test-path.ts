/** Whether a path is that of a test, of a story or of what only they use. */
export function isTestPath(path: string): boolean {
  return (
    /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|tests?|e2e|cypress|fixtures|mocks|stories)\//u.test(path) ||
    /[.\-_](?:test|spec|cy|e2e|stories|story|fixture|mock)s?\.[\w.]+$/iu.test(path)
  );
}
