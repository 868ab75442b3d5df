/** On paper: black on white, the marks as lines, boxes to write in, no finding torn apart, the file's hash on every page. */
export const PRINT_STYLE = `
@page{size:auto;margin:20mm 16mm 20mm;@top-left{font:7.5pt Arial,"Liberation Sans",sans-serif;color:#444}@top-right{content:"tieout review";font:7.5pt Arial,"Liberation Sans",sans-serif;color:#444}@bottom-left{font:6.5pt "Liberation Mono",Consolas,monospace;color:#444}@bottom-right{content:counter(page) " / " counter(pages);font:7.5pt Arial,"Liberation Sans",sans-serif;color:#444}}
@media print{
:root{color-scheme:light;--paper:#fff;--sheet:#fff;--ink:#000;--soft:#333;--line:#aaa;--rule:#555;--accent:#000;--tint:#fff;--green:#123d26;--amber:#4d2f00;--red:#7a1010;--blue:#10335a;--mark:#fff;--mark-line:#000;--hit:#fff;--lit:#fff}
body{font-size:9.5pt;line-height:1.4}
main{max-width:none;padding:0}
a{text-decoration:none}
.skip,.contents,.save,footer{display:none}
.cover{break-after:page}
.filing+.filing{break-before:page;border:0;margin:0;padding:0}
.registrant{font-size:24pt}.subtitle{font-size:12pt;margin-bottom:12pt}
.identity div{padding:2pt 0}
.hash{font-size:7pt}
.counts{break-inside:avoid}.tile .number{font-size:19pt}.ledger{margin-bottom:10pt}
.tiles{grid-template-columns:1fr 1fr;gap:12pt 24pt}
.reading{font-size:9.5pt}
.signature{break-inside:avoid;margin-top:14pt}
.sign-line{display:block;width:75mm;padding-top:13mm}
.sign-line span{display:block;border-top:.75pt solid #000;padding-top:2pt;font-size:8pt;color:#333}
.part{margin-top:18pt}.part>h2,.part>h3{font-size:15pt;break-after:avoid}
.paragraphs thead{display:table-header-group}
.paragraphs thead th:nth-child(1){width:25%}.paragraphs thead th:nth-child(2){width:14%}.paragraphs thead th:nth-child(4){width:18%}
.paragraphs tbody th,.paragraphs td{padding:5pt 7pt 7pt 0;border-bottom:.5pt solid #999}
.requirement,.words,blockquote{font-size:9.5pt;line-height:1.4}
.cite,.asked,.badge{font-size:9pt}
.question,.quotation,.card,.row-findings li,.rules>li{break-inside:avoid}
.verdict p,.reading-of,.looked,.tagged,.checks-line,figcaption,.basis,.places,.margin-note,.card .help,.lead,.rests-on li,.case,.rules p{font-size:8pt}
.block{grid-template-columns:minmax(0,1.4fr) minmax(0,1fr);gap:0 14pt;margin-bottom:6pt}.block{break-inside:avoid}.block:has(.card){display:block;break-inside:auto}.block:has(.card) .margin,.dispositions{display:block;margin-top:5pt}.block:has(.card) .margin>*,.dispositions>*{margin-bottom:5pt}.box{break-inside:avoid}.heading,h2,h3,h4,.check-group>h3{break-after:avoid}
summary::after{content:none}.evidence>*{break-inside:avoid}.mini,.row-findings li,summary,.tile .word,.banner,.field label,.box legend{font-size:8pt}.tile .icon{margin-right:.2em}.label,.case .label{font-size:6.5pt}
.words{orphans:3;widows:3}
mark{border-bottom:1.2pt solid #000;background:none}
mark.found-here{border-bottom:3pt double #000;background:none}
.ref{border-color:#000;color:#000}
.card{border:.75pt solid #000;border-top:3pt solid #000;padding:6pt 8pt}.card .message{font-size:10pt}
.card.warning{border-top-style:double}.card.note,.card.accepted-finding{border-top-width:.75pt}
.elsewhere{display:block}.elsewhere .card{margin-bottom:8pt}
.box{border:.5pt solid #777;padding:3pt 5pt}.choices{gap:0 7pt}.choices label{min-height:0;font-size:8pt}
input[type=radio]{appearance:none;width:8pt;height:8pt;border:.75pt solid #000;border-radius:0;background:#fff}
input[type=radio]:checked{background:#000;box-shadow:inset 0 0 0 1.5pt #fff;print-color-adjust:exact}
textarea,input[type=text]{border:0;border-bottom:.5pt solid #000;border-radius:0;min-height:14pt;padding:1pt;background:none;resize:none}
:target,.card:focus,tr:focus{outline:none}
.checks{break-before:page;columns:2;column-gap:16pt}.checks>h2,.checks>h3,.checks>.lead{column-span:all}.check-group{margin-top:8pt}.check-group h3,.check-group h4{font-size:10pt;margin:4pt 0}.rules>li{padding:3pt 0}
.banner,.not-analysed{break-inside:avoid}
}
`;
