// The prose of an HTML file, by the rules of src/input/html.hpp with the browser's own parser: a document that
// DOMParser makes runs no script and loads nothing. Depth first with a stack of its own: pages may be nested deep.
const leftOut = new Set(("SCRIPT STYLE NOSCRIPT TEMPLATE HEAD NAV FOOTER ASIDE FORM BUTTON SELECT TEXTAREA IFRAME OBJECT " +
  "SVG MATH PRE CANVAS AUDIO VIDEO").split(" "));
const inline = new Set(("A ABBR B BDI BDO BIG CITE CODE DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE " +
  "STRONG SUB SUP TIME TT U VAR WBR IMG").split(" "));

const isHidden = (node) => node.hasAttribute("hidden") || node.getAttribute("aria-hidden") === "true" ||
  /display:none|visibility:hidden/i.test((node.getAttribute("style") ?? "").replaceAll(" ", ""));

const isQuotation = (node) => (node.tagName === "Q" || (node.tagName === "BLOCKQUOTE" && node.getAttribute("cite"))) &&
  !/^[«“"„]/.test(node.textContent.trimStart());

const proseOf = (source) => {
  const page = new DOMParser().parseFromString(source, "text/html");
  const articles = page.querySelectorAll("article");
  const english = (page.documentElement.getAttribute("lang") ?? "").toLowerCase().startsWith("en");
  let out = "";
  let pending = null; // a quotation whose first word is still to come
  const endParagraph = () => {
    out = out.replace(/ +$/, "");
    if (out !== "" && !out.endsWith("\n\n")) out += out.endsWith("\n") ? "\n" : "\n\n";
  };
  const stack = [{ node: articles.length === 1 ? articles[0] : page.documentElement, leaving: false }];
  while (stack.length > 0) {
    const { node, leaving } = stack.pop();
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.data.replace(/[ \n\t\r]+/g, " ");
      const words = out === "" || /\s$/.test(out) ? text.replace(/^ /, "") : text;
      if (words.trim() !== "" && pending) {
        out += english ? "“" : "« ";
        pending = null;
      }
      out += words;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const tag = node.tagName.toUpperCase();
    if (tag === "BR") {
      out = out.replace(/ +$/, "");
      if (out !== "" && !out.endsWith("\n")) out += "\n";
      continue;
    }
    if (leaving) {
      if (pending === node) pending = null;
      else if (isQuotation(node)) out = out.trimEnd() + (english ? "”" : " »");
      if (!inline.has(tag)) endParagraph();
      continue;
    }
    if (leftOut.has(tag) || isHidden(node)) continue;
    if (!inline.has(tag)) endParagraph();
    if (isQuotation(node)) pending = node;
    stack.push({ node, leaving: true });
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push({ node: child, leaving: false });
  }
  return { text: out.trim(), ...saidOf(page) };
};

/// What the head of a page says of the article.
const saidOf = (page) => {
  const meta = (...names) => {
    for (const name of names) {
      const found = page.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`)?.getAttribute("content")?.trim();
      if (found) return found;
    }
    return undefined;
  };
  const url = meta("og:url") ?? page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? undefined;
  return {
    title: meta("og:title") ?? (page.querySelector("title")?.textContent.trim() || undefined),
    outlet: meta("og:site_name"),
    date: meta("article:published_time", "date"),
    url,
  };
};
