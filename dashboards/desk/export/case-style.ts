/** A4, black on white, one serif that every machine has a twin of. */
export const caseStyle = `
@page { size: A4; margin: 20mm 18mm 20mm 25mm; }
* { box-sizing: border-box; }
body { margin: 0; font: 11pt/1.4 'Times New Roman', 'Liberation Serif', serif; color: #000; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 16pt; line-height: 1.25; margin: 2mm 0 4mm; }
h2 { font-size: 12.5pt; margin: 7mm 0 2mm; border-bottom: 0.4pt solid #000; break-after: avoid; }
header p, .small { font-size: 9.5pt; margin: 0; }
dl { display: grid; grid-template-columns: 38mm 1fr; gap: 1mm 4mm; margin: 0; }
dt { font-weight: bold; }
dd { margin: 0; white-space: pre-line; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0; border: 0.4pt solid #000; margin: 0 0 4mm; break-inside: avoid; }
.pair > div { padding: 2.5mm 3mm; }
.pair > div + div { border-left: 0.4pt solid #000; }
.pair .under { grid-column: 1 / -1; border-left: 0 !important; border-top: 0.4pt solid #000; font-size: 9.5pt; }
h3 { font-size: 10pt; margin: 0 0 1.5mm; }
blockquote { margin: 1.5mm 0; white-space: pre-line; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm 1.2mm 0; border-bottom: 0.3pt solid #999; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
s { color: #555; }
.hash { font-family: 'Liberation Mono', monospace; font-size: 8pt; }
.fictional { border: 0.6pt solid #000; padding: 1mm 2mm; font-weight: bold; }
`;
