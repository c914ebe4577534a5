// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace report {

/// The report's style sheet. Colours keep 4.5:1 against their ground in light and dark. Holds neither
/// "<" nor "&", so that the page is XML too.
inline constexpr std::string_view kHtmlStyle = R"css(
:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1c232e; --muted: #586272; --rule: #d9dee6; --soft: #f4f6f9;
  --accent: #1d5a9e; --accent-soft: #eaf2fb; --warning: #9c3d00; --warning-soft: #fff3e8;
  --measured: #0b5f4b; --predicted: #4a5568; --simulated: #a12a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181f; --text: #e4e8ee; --muted: #a3adbb; --rule: #343c49; --soft: #1d232c;
    --accent: #8abdf5; --accent-soft: #17273a; --warning: #ffb27a; --warning-soft: #33210f;
    --measured: #6fd3b5; --predicted: #b8c1ce; --simulated: #ff9d73;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--text);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif;
}
main, header, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3rem; }
footer { padding-top: 1rem; padding-bottom: 3rem; color: var(--muted); font-size: 0.85rem; }
h1 { margin: 0; font-size: 2.1rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 0.8rem; padding-top: 0.9rem; border-top: 1px solid var(--rule); font-size: 1.4rem; line-height: 1.25; font-weight: 650; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.08rem; font-weight: 650; }
h4 { margin: 1.5rem 0 0.4rem; font-size: 1rem; font-weight: 650; }
p, li { max-width: 46rem; overflow-wrap: anywhere; }
p { margin: 0.6rem 0; }
ul { margin: 0.5rem 0; padding-left: 1.3rem; }
li { margin: 0.2rem 0; }
.subtitle { margin: 0.5rem 0 0; color: var(--muted); font-size: 1.05rem; }
.made { margin: 0.3rem 0 0; color: var(--muted); font-size: 0.85rem; }
nav { margin: 2rem 0 0; padding: 0.9rem 1.2rem; background: var(--soft); border-radius: 6px; }
nav ol { margin: 0.3rem 0 0; padding-left: 1.3rem; columns: 2; }
nav a { color: var(--accent); text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
nav strong { font-size: 0.85rem; color: var(--muted); }
.callout { max-width: none; margin: 1rem 0; padding: 0.8rem 1.1rem; border-left: 4px solid var(--rule); background: var(--soft); border-radius: 0 6px 6px 0; }
.callout strong { margin-right: 0.4em; }
.callout.result { border-color: var(--accent); background: var(--accent-soft); font-size: 1.15rem; line-height: 1.5; }
.callout.result strong { color: var(--accent); }
.callout.warning { border-color: var(--warning); background: var(--warning-soft); }
.callout.warning strong { color: var(--warning); }
.scroll { margin: 1.1rem 0; overflow-x: auto; }
.scroll:focus { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.88rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
caption { padding: 0 0 0.5rem; text-align: left; font-weight: 600; font-size: 0.95rem; }
th, td { padding: 0.4rem 0.5rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--rule); color: var(--muted); font-weight: 600; font-size: 0.8rem; vertical-align: bottom; }
td.number, th.number { text-align: right; white-space: nowrap; }
thead th.number { white-space: normal; }
td.words, th.words { white-space: nowrap; }
td.prose, th.prose { overflow-wrap: anywhere; min-width: 12rem; }
tbody th { font-weight: 400; }
tr.strong td, tr.strong th { background: var(--accent-soft); font-weight: 650; }
table.facts { width: auto; min-width: 60%; }
table.facts th { color: var(--muted); white-space: nowrap; padding-left: 0; }
table.facts td { overflow-wrap: anywhere; }
.tag {
  display: inline-block; padding: 0 0.45em; border: 1px solid currentColor; border-radius: 3px; margin-left: 0.5em;
  font-size: 0.72rem; font-weight: 600; line-height: 1.5; letter-spacing: 0.02em; white-space: nowrap; vertical-align: 0.08em;
}
table.facts .tag { margin-left: 0; }
.tag.measured { color: var(--measured); } .tag.predicted { color: var(--predicted); } .tag.mixed { color: var(--predicted); }
.tag.simulated, .running { color: var(--simulated); border-width: 2px; }
figure { margin: 1.6rem 0; }
figure .picture { background: #ffffff; border: 1px solid var(--rule); border-radius: 6px; padding: 0.5rem; overflow-x: auto; }
figure svg, figure img { display: block; width: 100%; min-width: 34rem; height: auto; }
figcaption { margin-top: 0.5rem; font-weight: 600; font-size: 0.95rem; }
.description { display: block; font-weight: 400; color: var(--muted); font-size: 0.88rem; }
.running { display: none; }
@media (max-width: 40rem) {
  header { padding-top: 1.5rem; } h1 { font-size: 1.6rem; } nav ol { columns: 1; }
  table.facts th { white-space: normal; }
  td.prose, th.prose { min-width: 9rem; }
}
@page { size: A4; margin: 18mm 15mm; }
@media print {
  :root {
    --ground: #ffffff; --text: #000000; --muted: #444444; --rule: #bbbbbb; --soft: #f4f6f9;
    --accent: #1d5a9e; --accent-soft: #eaf2fb; --warning: #9c3d00; --warning-soft: #fff3e8;
    --measured: #0b5f4b; --predicted: #4a5568; --simulated: #a12a00;
  }
  body { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, header, footer { max-width: none; padding: 0; }
  nav { display: none; }
  h2, h3, h4, caption { break-after: avoid; }
  figure, tr, .callout { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll, figure .picture { overflow: visible; }
  figure svg, figure img { min-width: 0; }
  table { font-size: 8pt; }
  th, td { padding: 1mm 1.5mm; }
  td.words, th.words { white-space: normal; }
  .running { display: block; position: fixed; top: -12mm; right: 0; font-weight: 700; }
}
)css";

} // namespace report
