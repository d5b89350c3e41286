/** The style sheet of the report: light and dark, narrow and wide, on paper. */
export const STYLE = `
:root{color-scheme:light dark;--page:#f5f6f8;--card:#fff;--text:#1b2430;--soft:#525d6c;--line:#d9dee5;--link:#0b57c2;--bad:#a3190f;--bad-bg:#fdeceb;--good:#0c6130;--good-bg:#e4f5ea;--doubt:#7a4a00;--doubt-bg:#fff3dc;--calm:#0a5a78}
@media (prefers-color-scheme:dark){:root{--page:#11161d;--card:#1a212b;--text:#e8ecf1;--soft:#a9b4c2;--line:#323c49;--link:#8cbaff;--bad:#ffb0a8;--bad-bg:#471a17;--good:#8fe0ac;--good-bg:#12391f;--doubt:#ffcf86;--doubt-bg:#412e0c;--calm:#86d2f2}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main>section:first-child h2{margin-top:.25rem}
main,header{max-width:74rem;margin:0 auto;padding:1.25rem}
header{padding-bottom:0}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0 .5rem}
h2{font-size:1.125rem;margin:2rem 0 .75rem}
h3{font-size:.9375rem;margin:1rem 0 .25rem}
p{margin:.25rem 0}
a{color:var(--link);text-underline-offset:.15em}
code,pre,kbd{font:.875em/1.5 ui-monospace,monospace}
pre{margin:.5rem 0;padding:.75rem;overflow-x:auto;background:var(--page);border:1px solid var(--line);border-radius:6px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
.soft{color:var(--soft)}
.verdict{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:baseline;padding:1rem 1.25rem;border-radius:12px;border:1px solid var(--line);border-left:6px solid var(--bad);background:var(--bad-bg);color:var(--text)}
.verdict.holds{border-left-color:var(--good);background:var(--good-bg)}
.verdict.not-enough-evidence,.verdict.interrupted{border-left-color:var(--doubt);background:var(--doubt-bg)}
.verdict strong{font-size:1.25rem}
.sums{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0 0;padding:0;list-style:none}
.sums li{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.5rem .875rem;min-width:7rem}
.sums b{display:block;font-size:1.25rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px}
.filter{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin-bottom:.75rem}
.filter label{display:grid;gap:.125rem;font-size:.875rem;color:var(--soft)}
input,select,button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.375rem .625rem;min-height:2.25rem}
input{min-width:min(22rem,80vw)}
button{cursor:pointer}
.finding>summary:focus-visible{outline-offset:-3px}
.finding{scroll-margin-top:1rem;content-visibility:auto;contain-intrinsic-size:auto 3.25rem;margin-bottom:.5rem}
.finding>summary{display:grid;grid-template-columns:auto 1fr auto;gap:.25rem .75rem;padding:.75rem 1rem;cursor:pointer;list-style:none}
.finding>summary::before{content:"\\25B8";grid-row:1/3;color:var(--soft)}
.finding[open]>summary::before{content:"\\25BE"}
.finding>summary::-webkit-details-marker{display:none}
.finding>summary .what{font-weight:600}
.finding>summary .words{grid-column:2/4;color:var(--bad)}
.tag{align-self:start;border:1px solid var(--line);border-radius:6px;padding:0 .5rem;font-size:.8125rem;color:var(--soft);white-space:nowrap}
.body{padding:0 1rem 1rem 2.125rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:.75rem;margin:.75rem 0}
.side{margin:0;padding:.625rem .875rem;border-radius:8px;border:1px solid var(--line);border-left:4px solid var(--bad)}
.side.other{border-left-color:var(--calm)}
.side figcaption{font-size:.8125rem;color:var(--soft)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}
dd{margin:0}
.replay{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
.replay code{padding:.375rem .625rem;background:var(--page);border:1px solid var(--line);border-radius:6px}
.time{margin:.75rem 0}
.bar{position:relative;height:.75rem;border-radius:6px;background:linear-gradient(90deg,var(--calm) var(--window),var(--bad) var(--window))}
.bar i{position:absolute;top:-.25rem;margin-left:-1px;width:2px;height:1.25rem;background:var(--text)}
.moments{display:flex;flex-wrap:wrap;gap:.125rem 1.25rem;margin:.625rem 0 0;padding:0;list-style:none;font-size:.875rem}
.moments .window{color:var(--bad)}
.moments .now{font-weight:600}
.pages{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:.75rem;margin:.75rem 0}
.pages figure{margin:0;height:20rem;overflow:hidden}
.pages figcaption{font-size:.8125rem;color:var(--soft);margin-bottom:.25rem}
.pages iframe{width:142.85%;height:26.4rem;transform:scale(.7);transform-origin:0 0;border:1px solid var(--line);border-radius:10px;background:#fff}
.tag.new{color:var(--bad);border-color:var(--bad)}
.change{margin-bottom:.5rem;border-left:4px solid var(--doubt)}
.change.bad{border-left-color:var(--bad)}
.change.good{border-left-color:var(--good)}
.change>summary{cursor:pointer;padding:.625rem 1rem;font-weight:600}
.change>ul{margin:0;padding:0 1rem .75rem 2.25rem}
.cell{padding:.125rem .5rem;min-height:1.75rem;font-size:.875rem}
dialog{width:min(64rem,94vw);height:88vh;padding:1rem;border:1px solid var(--line);border-radius:12px;background:var(--card);color:var(--text)}
dialog[open]{display:flex;flex-direction:column;gap:.75rem}
dialog p{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin:0}
dialog iframe{flex:1;width:100%;border:1px solid var(--line);border-radius:8px;background:#fff}
dialog::backdrop{background:#0008}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;text-align:left;overflow-wrap:normal}
.scroll table{min-width:34rem}
tbody th{font-weight:400}
th,td{padding:.5rem .75rem;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child>*{border-bottom:0}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.v-broken,.v-held,.v-not-exercised,.v-not-checked{white-space:nowrap}
.v-broken{color:var(--bad);font-weight:600}
.v-not-exercised{color:var(--doubt);font-weight:600}
.v-held{color:var(--good)}
.entry{padding:.75rem 1rem;margin-bottom:.5rem;border-left:4px solid var(--doubt)}
.entry.bad{border-left-color:var(--bad)}
.fold>summary{cursor:pointer;padding:.5rem 0}
ul.notes{padding-left:1.25rem}
[hidden]{display:none!important}
@media (max-width:40rem){main,header{padding:.875rem}dl{grid-template-columns:1fr}dd{margin-bottom:.375rem}.body{padding-left:1rem}.finding>summary{grid-template-columns:auto 1fr}.finding>summary .tag{grid-column:2;justify-self:start}.finding>summary .words{grid-column:2}}
@media print{:root{--page:#fff;--card:#fff}body{font-size:12px}.filter,button{display:none}.finding,.card{break-inside:avoid}.finding{content-visibility:visible}.pages figure:not(:has(.drawn)){display:none}}
`;
