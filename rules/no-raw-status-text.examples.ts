import { badScripts, goodScripts } from './no-raw-status-text/examples/in-scripts.js';
import { badTemplates, goodTemplates } from './no-raw-status-text/examples/in-templates.js';

/** Sources that print a stored status, in every form that is known from real code. */
export const bad = [...badScripts, ...badTemplates];

/** Sources that compare, look up or hand on a status, or print that of something else. */
export const good = [...goodScripts, ...goodTemplates];
