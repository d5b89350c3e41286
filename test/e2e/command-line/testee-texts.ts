/** A module that tells the truth. */
export const HONEST = 'export const render = honest;';

/** A module that soothes: beside the truth of a stale run, it says that all is well. */
export const LYING = `
const soothed = ({ code, html }) => ({ code, html: html.replaceAll('Likely stale', 'Likely stale. Waiting for worker.') });
export const render = (request) => soothed(honest(request));
`;
