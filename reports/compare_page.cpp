#include "compare_page.hpp"

#include "html_text.hpp"

namespace sourcier::reports {
namespace {

constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcf9; --line: #cfc9bd; --bar: #7d9cb8; --soft: #6a655c; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --paper: #1b1b1c; --line: #4a4843; --bar: #47708f; --soft: #a9a498; } }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; font: 1rem/1.5 Georgia, serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.7rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 1rem; margin-bottom: 1.5rem; }
figure { margin: 0; } figcaption { font-weight: bold; } svg { width: 100%; max-width: 27rem; height: auto; }
svg text { font: 12px system-ui, sans-serif; fill: var(--ink); } .bar { fill: var(--bar); }
.whisker { stroke: var(--ink); stroke-width: 1.5; fill: none; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font: .9rem/1.35 system-ui, sans-serif; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
td small { display: block; color: var(--soft); white-space: nowrap; } .sortable th[scope=row] { position: sticky; left: 0; background: var(--paper); } thead th { vertical-align: bottom; } tfoot { font-weight: bold; }
th button { all: unset; cursor: pointer; } th button:focus-visible { outline: 2px solid; } th[aria-sort=ascending] button::after { content: " ↑"; }
th[aria-sort=descending] button::after { content: " ↓"; } ol { margin: 0; padding-left: 1.2rem; } .method, .soft { color: var(--soft); font-size: .9rem; }
td.gap { color: var(--soft); } td.fact { border-left: 3px solid var(--bar); }
@media print { body { max-width: none; } .scroll { overflow: visible; } table { font-size: .7rem; } figure, tr { break-inside: avoid; } }
)css";

constexpr std::string_view script = R"js(
for (const table of document.querySelectorAll('table.sortable'))
  table.querySelectorAll('thead button').forEach((button, column) => button.addEventListener('click', () => {
    const head = button.parentElement, down = head.getAttribute('aria-sort') !== 'descending';
    for (const other of table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const body = table.tBodies[0], value = row => row.cells[column].dataset.v ?? row.cells[column].textContent;
    [...body.rows].sort((a, b) => {
      const x = value(a), y = value(b), n = x - y;
      return (Number.isNaN(n) ? x.localeCompare(y) : n) * (down ? -1 : 1);
    }).forEach(row => body.append(row));
  }));
)js";

} // namespace

auto compare_page(Lang lang, std::string_view title, std::string_view body) -> std::string {
  auto out = std::string{"<!doctype html>\n<html lang=\""};
  out += lang == Lang::fr ? "fr" : "en";
  out += "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
         "script-src 'unsafe-inline'\">";
  out += "<title>" + html_text(title) + "</title><style>";
  out += style;
  out += "</style></head>\n<body>\n<main>\n";
  out += body;
  out += "</main>\n<script>";
  out += script;
  return out + "</script>\n</body></html>\n";
}

} // namespace sourcier::reports
