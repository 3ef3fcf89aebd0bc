#pragma once
#include <string_view>

// The files of reports/templates, embedded when the program is built; see embed.py.

namespace sourcier::reports::templates {

extern std::string_view const page_html, style_css, script_js, worksheet_html, worksheet_css;
/// For the content security policy: "sha256-…" of the style sheets and the script.
extern std::string_view const style_css_hash, script_js_hash, worksheet_css_hash;

} // namespace sourcier::reports::templates
