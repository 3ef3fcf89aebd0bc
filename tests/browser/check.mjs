// Looks at rendered pages in Chromium: node check.mjs DIRECTORY [--shots DIRECTORY]
//
// For each *.html: nothing is asked of the network, nothing of the article's text runs, axe finds no fault in light, in
// dark and on a phone, nothing sticks out sideways, claims can be reached by keyboard and by touch, and a short worksheet
// prints on two pages. For each *.md: cmark shows no markup of the text's own.
// Exit 0 when all is well, 1 when not, 77 when there is no browser or module to look with.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const skip = (why) => {
  console.log(`skipped: ${why}`);
  process.exit(77);
};

const args = process.argv.slice(2);
const shotsAt = args.indexOf("--shots");
const shots = shotsAt < 0 ? null : resolve(args.splice(shotsAt, 2)[1]);
const directory = resolve(args[0] ?? ".");

const require = createRequire(import.meta.url);
let chromium, axe;
try {
  ({ chromium } = require("playwright-core"));
  axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
} catch {
  skip("playwright-core or axe-core is not there (tests/browser/modules.sh --install)");
}
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  .find((path) => path && existsSync(path));
if (!executablePath) skip("no Chromium (set CHROMIUM to its path)");

let browser;
try {
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
} catch (error) {
  skip(`Chromium does not start: ${String(error).split("\n")[0]}`);
}

const looks = {
  desktop: { viewport: { width: 1200, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1200, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true, isMobile: true },
  narrow: { viewport: { width: 320, height: 640 }, colorScheme: "dark", hasTouch: true, isMobile: true },
};

let passed = 0;
let failed = 0;
const check = (ok, page, what) => {
  if (ok) passed += 1;
  else failed += 1;
  if (!ok) console.log(`FAILED ${page}: ${what}`);
};

const runAxe = async (page, name) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const said = violations.map((v) => `${v.id} ${v.nodes[0].target} (${v.nodes.length}) ${v.nodes[0].failureSummary}`);
  check(violations.length === 0, name, `axe: ${said.join("\n  ")}`);
};

const look = async (file, look, options) => {
  const name = `${file} (${look})`;
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const url = pathToFileURL(join(directory, file)).href;
  const asked = [];
  const trouble = [];
  page.on("request", (request) => request.url().split("#")[0] === url || asked.push(request.url()));
  page.on("dialog", (dialog) => (trouble.push(`dialog ${dialog.message()}`), dialog.dismiss()));
  page.on("pageerror", (error) => trouble.push(`error ${error}`));
  page.on("console", (message) => message.type() === "error" && trouble.push(`console ${message.text()}`));
  await page.goto(url);
  await runAxe(page, name);

  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(wide <= 0, name, `sticks out by ${wide} px`);
  const scripts = await page.evaluate(() => document.querySelectorAll("script").length);
  check(scripts === (file.startsWith("sheet") ? 0 : 1), name, `${scripts} scripts`);
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((e) => [...e.attributes].some((a) => /^on|^style$/i.test(a.name))).length);
  check(inline === 0, name, `${inline} elements with handlers or styles of their own`);
  const links = await page.evaluate(() =>
    [...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")).filter((h) => !/^(#|https?:)/.test(h)));
  check(links.length === 0, name, `links to ${links}`);
  const dead = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')].filter((a) => !document.getElementById(a.hash.slice(1))).length);
  check(dead === 0, name, `${dead} links to nowhere`);

  const marker = page.locator(".text a.n").first();
  if (await marker.count()) {
    const panel = page.locator(".panel").first();
    if (options.hasTouch) {
      await page.locator(".text .m").first().tap();
    } else {
      for (let i = 0; i < 60 && !(await marker.evaluate((m) => m === document.activeElement)); ++i) await page.keyboard.press("Tab");
    }
    check(await panel.locator(".chain").first().isVisible(), name, "the claim's chain is not shown");
    if (shots) await page.screenshot({ path: join(shots, `${file}.${look}.claim.png`) });
    if (look !== "narrow" && file !== "crowded.html") await runAxe(page, `${name}, claim shown`);
    await page.keyboard.press("Escape");
    check((await panel.locator(".chain").count()) === 0, name, "Escape does not close the claim");
    const box = page.locator(".legend input").first();
    const level = await box.getAttribute("data-level");
    await box.uncheck();
    const shown = await page.locator(`.report >> nth=0 >> .card.${level}`).first().isVisible();
    check(!shown, name, "the filter hides no card");
    await box.check();
  }
  if (shots) await page.screenshot({ path: join(shots, `${file}.${look}.png`), fullPage: true });
  check(asked.length === 0, name, `asked for ${asked}`);
  check(trouble.length === 0, name, trouble.join("; "));
  if (look === "desktop") {
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, path: shots ? join(shots, `${file}.pdf`) : undefined });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    check(pages > 0 && (!/^sheet-(?!hostile)/.test(file) || pages === 2), name, `prints on ${pages} pages`);
  }
  await context.close();
};

const files = readdirSync(directory);
for (const file of files.filter((name) => name.endsWith(".html")).sort()) {
  for (const [name, options] of Object.entries(looks)) {
    if (file === "crowded.html" && name !== "phone") continue; // slow, and the colours are those of the other pages
    if (file.startsWith("sheet") && options.colorScheme === "dark") continue; // paper is white
    await look(file, name, options);
  }
}
await browser.close();

for (const file of files.filter((name) => name.endsWith(".md")).sort()) {
  try {
    const html = execFileSync("cmark", ["--unsafe", join(directory, file)], { encoding: "utf8" });
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((m) => m[1].toLowerCase()));
    const foreign = [...tags].filter((tag) => !["h1", "h2", "p", "ol", "ul", "li", "strong", "code", "pre", "hr"].includes(tag));
    check(foreign.length === 0, file, `Markdown makes ${foreign} of the text`);
    check(html.includes("&lt;script&gt;alert(1)&lt;/script&gt;"), file, "the text is not shown letter for letter");
    check(html.includes("*a* _b_ [c](javascript:d)"), file, "the text's marks are lost");
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    console.log("skipped: cmark is not installed");
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
