/** The style sheet of the preview. */
export const STYLE = `
:root{color-scheme:light dark;--page:#f5f6f8;--card:#fff;--text:#1b2430;--soft:#525d6c;--line:#d9dee5;--bad:#a3190f;--good:#0c6130;--link:#0b57c2}
@media (prefers-color-scheme:dark){:root{--page:#11161d;--card:#1a212b;--text:#e8ecf1;--soft:#a9b4c2;--line:#323c49;--bad:#ffb0a8;--good:#8fe0ac;--link:#8cbaff}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,sans-serif}
header{position:sticky;top:0;z-index:1;background:var(--card);border-bottom:1px solid var(--line);padding:.75rem 1.25rem;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end}
h1{font-size:1.125rem;margin:0;align-self:center}
label{display:grid;gap:.125rem;font-size:.8125rem;color:var(--soft)}
label.wide{flex:1 1 24rem}
select,input{font:inherit;color:var(--text);background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.25rem .5rem;min-height:2.25rem;max-width:100%}
input[type=range]{width:100%;padding:0}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
main{padding:1.25rem;display:grid;gap:1rem}
@media (max-width:40rem){header{position:static}}
#said:empty{margin:0 0 -1rem}
.soft{color:var(--soft);margin:0}
ul{margin:.25rem 0;padding-left:1.25rem}
#pages{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:1rem}
figure{margin:0}
figcaption{font-size:.875rem;color:var(--soft);margin-bottom:.25rem}
iframe{width:100%;height:28rem;border:1px solid var(--line);border-radius:10px;background:#fff}
.broken figcaption{color:var(--bad);font-weight:600}
.broken iframe{border:2px solid var(--bad)}
#verdict{font-weight:600;margin:0}
a{color:var(--link);align-self:center}
.cell{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.75rem 1rem}
.cell h2{font-size:1rem;margin:0;overflow-wrap:anywhere}
.cell .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:1rem;margin:.5rem 0}
.cell.done{opacity:.7}
.cell .does{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-top:.5rem}
button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.375rem .875rem;min-height:2.25rem;cursor:pointer}
button:disabled{cursor:default;color:var(--soft)}
pre{margin:.5rem 0;padding:.75rem;overflow:auto;max-height:24rem;background:var(--page);border:1px solid var(--line);border-radius:6px;font:.8125rem/1.5 ui-monospace,monospace}
pre span{display:block;white-space:pre}
.add{color:var(--good)}
.del{color:var(--bad)}
.good{color:var(--good)}
.bad{color:var(--bad)}
`;
