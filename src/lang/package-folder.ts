/** Where this package lies, with a slash at its end: above `src` as it is written, above `dist/src` as it is built. */
export const PACKAGE_FOLDER = new URL(
  /\/dist\/src\/lang\/[^/]*$/u.test(import.meta.url) ? '../../../' : '../../',
  import.meta.url,
);
