import { createHash } from 'node:crypto';
import { markup, type Markup } from '../report/html/markup.js';
import { STYLE } from './style.js';

/** What a page of the preview holds. Only one with a script may ask anybody for anything, and then its own server alone. */
export interface PreviewDocument {
  readonly title: string;
  readonly body: Markup;
  readonly script?: string;
}

/** A whole page of the preview, under a policy that lets nothing in but its own style and script. */
export function previewDocument({ title, body, script }: PreviewDocument): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policyFor(script) }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Queue Truth: ${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
${body}
${script !== undefined && markup`<script>${{ markup: script }}</script>`}
</body>
</html>
`.markup;
}

function policyFor(script: string | undefined): string {
  const looks = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  if (script === undefined) return looks;
  const hash = createHash('sha256').update(script).digest('base64');
  return `${looks}; connect-src 'self'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
