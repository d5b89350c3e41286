import tsMorph = require('ts-morph');

/** The compiler. It is required, since an import would have Node look through its megabytes for names first. */
export import ts = tsMorph.ts;
