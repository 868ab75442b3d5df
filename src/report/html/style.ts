import { PRINT_STYLE } from './print-style.js';

const SCREEN_STYLE = `
:root{color-scheme:light dark;
--paper:#fdfcfa;--sheet:#fff;--ink:#1c1e22;--soft:#53575f;--line:#d8d4cb;--rule:#8d8a83;--accent:#1e3a5f;--tint:#f3f0e9;
--green:#1c5a39;--amber:#7a4a00;--red:#9a1b1b;--blue:#1e4d7b;--mark:#eef3d8;--mark-line:#5b6f1a;--hit:#fbe3df;--lit:#ffe9a8;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,Georgia,"Liberation Serif","Times New Roman",serif;
--sans:-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,system-ui,sans-serif;
--mono:ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{
--paper:#15171b;--sheet:#1b1e23;--ink:#e9e6df;--soft:#b3b0a8;--line:#3a3e46;--rule:#85878c;--accent:#a9c7ec;--tint:#22262c;
--green:#8fd3a8;--amber:#f0bd6a;--red:#ff9f96;--blue:#9cc6f0;--mark:#30361c;--mark-line:#a7bd5c;--hit:#4a2724;--lit:#574510}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 var(--sans);overflow-wrap:anywhere}
.tile,.badge,.choices,thead{overflow-wrap:normal}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px;border-radius:2px}
h1,h2,h3,h4{font-family:var(--serif);font-weight:600;line-height:1.2;margin:0;text-wrap:balance}
p,ul,dl,figure,blockquote,fieldset{margin:0;padding:0}
ul{list-style:none}
.icon{width:.85em;height:.85em;fill:currentColor;flex:none;vertical-align:-.06em;margin-right:.4em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem;background:var(--sheet);padding:.75rem 1rem;z-index:1}
.skip:focus{left:1rem;top:1rem}
main{max-width:78rem;margin:0 auto;padding:2.5rem clamp(1rem,4vw,3rem) 4rem}
.contents{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;font-size:.9rem;border-bottom:1px solid var(--line);margin-bottom:2rem;padding-bottom:.5rem}
.contents a,.index a{display:inline-block;padding:.3rem 0}
.index{margin:1.5rem 0 3rem}
.index li{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline;padding:.5rem 0;border-bottom:1px solid var(--line)}
.index .facts{color:var(--soft);font-size:.9rem}
.filing+.filing{border-top:3px double var(--rule);margin-top:5rem;padding-top:3rem}
.eyebrow{font-size:.8rem;letter-spacing:.14em;text-transform:uppercase;color:var(--soft);margin-bottom:.6rem}
.registrant{font-size:clamp(1.9rem,4.5vw,3rem);letter-spacing:-.01em}
.subtitle{font-family:var(--serif);font-size:1.25rem;color:var(--soft);margin:.4rem 0 2rem}
.banner{border:1px solid var(--red);border-left-width:6px;color:var(--red);padding:.6rem 1rem;margin-bottom:2rem;font-size:.95rem}
.banner strong{letter-spacing:.08em;text-transform:uppercase;margin-right:.5em}
.not-analysed{border:2px solid var(--red);padding:1rem 1.25rem;margin-bottom:2rem}
.not-analysed h1,.not-analysed h2,.not-analysed h3{color:var(--red);font-size:1.15rem;margin-bottom:.4rem}
.not-analysed.mild{border:1px solid var(--amber)}
.not-analysed.mild h2,.not-analysed.mild h3{color:var(--amber)}
.not-analysed li{margin:.3rem 0}.not-analysed .ids{font-size:.72em;color:var(--soft);display:inline-block;line-height:1.4}
.ids,.hash,.path{font-family:var(--mono);font-size:.8em;overflow-wrap:anywhere}
.counts h2,.counts h3,.signature h2,.signature h3,.accepted h2,.accepted h3{font-size:1.15rem;margin-bottom:.75rem}
.tiles{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.5rem 3rem}
.tile-title{font-size:.85rem;color:var(--soft);border-bottom:1px solid var(--line);padding-bottom:.3rem}
.tile-group ul{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.5rem}
.tile{padding:.6rem 0 .2rem}
.tile .number{display:block;font:600 2.1rem/1.1 var(--serif);font-variant-numeric:lining-nums tabular-nums}
.tile .word{font-size:.85rem;white-space:nowrap}
.tile.zero,.tile.not-applicable{color:var(--soft)}
.found,.pass{color:var(--green)}.unclear,.warning,.open{color:var(--amber)}.not-found,.error,.fail{color:var(--red)}.note{color:var(--blue)}.not-applicable{color:var(--soft)}
.tile.zero .number{font-weight:400}
.ledger{color:var(--soft);font-size:.9rem;margin:.75rem 0 2rem}
.identity{border-top:1px solid var(--line);margin-bottom:1.5rem}
.identity div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:1rem;border-bottom:1px solid var(--line);padding:.35rem 0}
.identity dt{color:var(--soft);font-size:.9rem}.identity dd{margin:0}
.hash{display:block;color:var(--soft)}
.reading,.lead{color:var(--soft);max-width:68ch;font-family:var(--serif);font-size:1.05rem}
.reading{font-style:italic}
.accepted{margin-top:1.75rem}.accepted li{margin:.35rem 0}
.signature{margin-top:2rem;border-top:1px solid var(--line);padding-top:1.25rem}
.signature>.who{max-width:34rem}
.sign-line{display:none}
.save{margin-top:1.25rem;display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center}
.save[hidden]{display:none}
.save p{flex:1 1 20rem;font-size:.9rem;color:var(--soft)}
button{font:600 .95rem/1 var(--sans);color:var(--sheet);background:var(--accent);border:0;border-radius:3px;padding:.8rem 1.2rem;min-height:44px;cursor:pointer}
.part{margin-top:3.5rem}
.part>h2,.part>h3{font-size:1.7rem;border-bottom:2px solid var(--ink);padding-bottom:.4rem;margin-bottom:1rem}
.paragraphs{width:100%;border-collapse:collapse;table-layout:fixed}
.paragraphs thead th{font:600 .8rem/1.3 var(--sans);text-align:left;color:var(--soft);padding:.5rem 1.25rem .5rem 0;border-bottom:1px solid var(--rule);vertical-align:bottom}
.paragraphs thead th:nth-child(1){width:25%}.paragraphs thead th:nth-child(2){width:14%}.paragraphs thead th:nth-child(4){width:17%}
.paragraphs tbody th,.paragraphs td{vertical-align:top;text-align:left;font-weight:400;padding:1.1rem 1.25rem 1.3rem 0;border-bottom:1px solid var(--line)}
.cite{display:block;font-weight:600;margin-bottom:.3rem}
.requirement{font-family:var(--serif);font-size:1rem;line-height:1.45;display:block}
.badge{font-weight:700;white-space:nowrap;display:inline-flex;align-items:center}
.mini{font-size:.85rem;font-weight:600;white-space:nowrap;display:inline-flex;align-items:center;margin-left:.35rem}
.verdict p{font-size:.9rem;color:var(--soft);margin-top:.3rem;line-height:1.4}
.question+.question{margin-top:1rem}
.asked{font-weight:600;font-size:.95rem}
.reading-of,.looked,.tagged,.checks-line,figcaption,.basis,.places{font-size:.85rem;color:var(--soft);line-height:1.45}
.quotation{margin:.35rem 0;border-left:3px solid var(--mark-line);padding-left:.8rem}
blockquote,.message,q{font-family:var(--serif)}
blockquote{line-height:1.5;hyphens:auto}
.tagged{margin-top:.5rem}
.label{font-size:.72rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);font-weight:600}
.checks-line{margin-top:.5rem}
.row-findings{margin:.6rem 0 .2rem}
.row-findings li{display:flex;align-items:baseline;gap:.1rem;margin:.3rem 0;font-size:.92rem}
.row-findings li>span{color:var(--ink)}.row-findings a{font-weight:600}
.box{border:1px solid var(--line);border-radius:4px;padding:.5rem .75rem .75rem;min-width:0;color:var(--ink)}
.box legend{font-size:.78rem;color:var(--soft);padding:0 .3rem}
.choices{display:flex;flex-wrap:wrap;gap:0 1rem}
.choices label{display:flex;align-items:center;gap:.4rem;min-height:28px;font-size:.9rem}
input[type=radio]{width:1.05rem;height:1.05rem;margin:0;accent-color:var(--accent)}
.field label{display:block;font-size:.78rem;color:var(--soft)}
textarea,input[type=text]{width:100%;font:inherit;font-size:.9rem;color:inherit;background:var(--sheet);border:1px solid var(--rule);border-radius:3px;padding:.3rem .45rem;min-height:32px}
textarea{resize:vertical;display:block}
.who{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,9.5rem);gap:.75rem;margin-top:.35rem}
.text-title{font-size:1.3rem;margin:2rem 0 1rem}
.block{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(0,1fr);grid-template-rows:auto 1fr;gap:0 2.5rem;margin-bottom:1rem}
.words{font:400 1.12rem/1.65 var(--serif);hyphens:auto}
.heading .words{font-weight:600;margin-top:.9rem;font-size:1.15rem}
mark{color:inherit;background:var(--mark);text-decoration:none;border-bottom:2px solid var(--mark-line);padding:.08em 0}
mark.found-here{background:var(--hit);border-bottom:4px double var(--red)}
mark.lit,.ref.lit{background:var(--lit)}
.ref{display:inline-block;max-width:100%;font:600 .72rem/1 var(--sans);text-decoration:none;border:1px solid currentColor;border-radius:3px;padding:.1em .35em;margin:0 .2em;vertical-align:.12em;color:var(--mark-line);background:var(--sheet)}
.finding-ref{color:var(--red)}
.margin{grid-column:2;grid-row:1/span 2;display:grid;grid-template-columns:minmax(0,1fr);gap:.6rem;align-content:start}
.dispositions{grid-column:1;grid-row:2;display:grid;grid-template-columns:minmax(0,1fr);gap:.6rem;align-content:start;margin-top:1rem}
.margin-note{font-size:.85rem;line-height:1.4;border-left:2px solid var(--mark-line);padding-left:.75rem;color:var(--soft)}
.margin-note a{font-weight:600}.margin-note .badge{font-size:.85em}
.card{background:var(--sheet);border:1px solid var(--line);border-top:4px solid currentColor;padding:.9rem 1.1rem 1rem;border-radius:2px}
.card>*{margin-bottom:.55rem}.card>:last-child{margin-bottom:0}
.card h3,.card h4,.card h2{font:700 .95rem/1.3 var(--sans);display:flex;align-items:center}
.card p,.card ul{color:var(--ink)}
.card .message{font-size:1.08rem;line-height:1.45}
.card .help{font-size:.92rem}.card .basis,.card .places{color:var(--soft);overflow-wrap:anywhere}
.card.accepted-finding{color:var(--soft)}
.rests-on li{font-size:.9rem;margin:.25rem 0}
:target,.card:focus,tr:focus{outline:3px solid var(--blue);outline-offset:3px}
.elsewhere{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:1.25rem;margin-top:2rem}
.elsewhere>h2,.elsewhere>h3,.elsewhere>h4,.elsewhere>.cut{grid-column:1/-1;font-size:1.3rem}
.elsewhere>.cut{font-size:1rem}
.check-group{margin-top:1.75rem}.check-group h3,.check-group h4{font-size:1.1rem;margin:1rem 0 .5rem}
.rules>li{padding:.5rem 0;border-top:1px solid var(--line)}
.rules p{display:flex;align-items:baseline;font-size:.95rem}.rules p>span,.case,.cut{color:var(--ink)}
.case{margin:.4rem 0 .2rem 1.25rem;font-size:.88rem}
summary{cursor:pointer;font-size:.95rem;color:var(--ink);list-style:none;position:relative;padding-right:1.5rem}summary::-webkit-details-marker{display:none}summary .icon{color:var(--green)}summary::after{content:'+';position:absolute;right:.25rem;top:0;color:var(--accent);font-weight:700}details[open] summary::after{content:'\\2013'}.case .label{font-size:.72rem}
.conditions li{margin:.15rem 0}.depth-1{padding-left:1.25rem}.depth-2{padding-left:2.5rem}.depth-3{padding-left:3.75rem}.depth-4{padding-left:5rem}
.plain{list-style:disc;padding-left:1.2rem}
footer{max-width:78rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem) 3rem;color:var(--soft);font-size:.85rem}
@media screen and (max-width:60rem){
.block{display:block}.margin{margin-top:.7rem}
.tiles{grid-template-columns:minmax(0,1fr)}
.paragraphs,.paragraphs tbody,.paragraphs tr,.paragraphs th,.paragraphs td{display:block;width:auto}
.paragraphs thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.paragraphs tr{border-bottom:1px solid var(--rule);padding:1.25rem 0}
.paragraphs tbody th,.paragraphs td{border:0;padding:0 0 .8rem}
.identity div{grid-template-columns:minmax(0,1fr);gap:0}
}
@media screen and (max-width:30rem){.tile-group ul{grid-template-columns:1fr 1fr}.who{grid-template-columns:minmax(0,1fr)}.depth-1,.depth-2,.depth-3,.depth-4{padding-left:.75rem}.part>h2,.part>h3{font-size:1.4rem}}
`;

/** The style of a review; `pages` is what the feet of the printed pages of each filing say, and has passed `toStyleString`. */
export function reviewStyle(several: boolean, pages: readonly { readonly prefix: string; readonly head: string; readonly foot: string }[]): string {
  const named = pages.map(({ prefix, head, foot }) =>
    `@page ${prefix}{@top-left{content:${head}}@bottom-left{content:${foot}}}${several ? `#${prefix}` : 'body'}{page:${prefix}}`);
  return `${SCREEN_STYLE}${PRINT_STYLE}${named.join('\n')}`.trim();
}

/** A text as a string of CSS: whatever is no letter, digit or space is written by its number. */
export function toStyleString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
