/** The build of recheck that needs neither a worker nor a native program. */
declare module 'recheck/lib/browser.js' {
  const recheck: typeof import('recheck');
  export default recheck;
}
