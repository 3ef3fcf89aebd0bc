// The page as a person meets it, in Chromium, from file:// with the network denied:
//   node check.mjs SOURCIER.HTML [--cases DIRECTORY] [--native SOURCIER] [--texts DIRECTORY]... [--shots DIRECTORY]
// Exit 0 when all is well, 1 when not, 77 when there is no browser or module to look with.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const skip = (why) => {
  console.log(`skipped: ${why}`);
  process.exit(77);
};

const args = process.argv.slice(2);
const option = (name) => {
  const at = args.indexOf(name);
  return at < 0 ? null : resolve(args.splice(at, 2)[1]);
};
const shots = option("--shots");
const native = option("--native");
const texts = [];
for (let next = option("--texts"); next; next = option("--texts")) texts.push(next);
const file = resolve(args[0] ?? "sourcier.html");

const require = createRequire(new URL("../browser/package.json", import.meta.url));
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

let passed = 0;
let failed = 0;
const check = (ok, what) => {
  if (ok) passed += 1;
  else failed += 1;
  if (!ok) console.log(`FAILED ${what}`);
};
const took = (what, ms) => console.log(`${what}: ${Math.round(ms)} ms`);

const folder = mkdtempSync(join(tmpdir(), "sourcier-"));
const made = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const url = pathToFileURL(file).href;
const opened = async (options = {}) => {
  const context = await browser.newContext({ locale: "fr-FR", offline: true, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.asked = [];
  page.trouble = [];
  await context.route(/^(https?|wss?|ftp):/, (route) => (page.asked.push(route.request().url()), route.abort()));
  page.on("request", (request) => /^(file|blob|data|about):/.test(request.url()) || page.asked.push(request.url()));
  page.on("dialog", (dialog) => (page.trouble.push(`dialog ${dialog.message()}`), dialog.dismiss()));
  page.on("pageerror", (error) => page.trouble.push(`error ${error}`));
  page.on("console", (message) => message.type() === "error" && page.trouble.push(`console ${message.text()}`));
  await page.goto(url);
  return page;
};
const closed = async (page, what) => {
  check(page.asked.length === 0, `${what}: asked for ${page.asked}`);
  check(page.trouble.length === 0, `${what}: ${page.trouble.join("; ")}`);
  await page.context().close();
};
const runAxe = async (page, what) => {
  for (const frame of page.frames()) {
    await frame.evaluate(axe);
    const { violations } = await frame.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"], iframes: false }));
    const said = violations.map((v) => `${v.id} ${v.nodes[0].target} (${v.nodes.length}) ${v.nodes[0].failureSummary}`);
    check(violations.length === 0, `${what}: axe: ${said.join("\n  ")}`);
  }
};
const report = (page, slot = 0) => page.frameLocator(`iframe[data-pane="${slot}"]`);
const finished = async (page) => {
  await page.waitForSelector("#result:not([hidden]) iframe, #trouble:not(:empty)", { timeout: 120000 });
  await page.waitForSelector("#busy", { state: "hidden", timeout: 120000 });
};
const analyse = async (page, text) => {
  if (await page.locator("#back").isVisible()) await page.click("#back");
  await page.fill("#text-0", text);
  await page.click("button[type=submit]");
  await finished(page);
};
const saved = async (page, format) => {
  await page.click(".save summary");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-save="${format}"]`)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
};
const shoot = async (page, name) => shots && page.screenshot({ path: join(shots, `${name}.png`) });

const article = `Fermeture du port : la mairie se justifie

« Le port restera fermé jusqu'à lundi », a déclaré mardi la maire, Hélène Vasseur.

Selon une source proche du dossier, qui a requis l'anonymat, deux navires attendent au large. La police affirme que l'enquête avance. Selon une source, trois marins sont blessés.
`;
const five = `${article}\n${"Le préfet a indiqué que les travaux seraient suivis chaque semaine par ses services. ".repeat(32)}\n`;

const looks = {
  desktop: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: "light", hasTouch: true, isMobile: true },
  narrow: { viewport: { width: 320, height: 640 }, colorScheme: "dark", hasTouch: true, isMobile: true },
};
const sticksOut = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// Every word is there in both languages, with the same values to fill in, and is used.
{
  const of = (name) => readFileSync(new URL(`../../web/${name}`, import.meta.url), "utf8");
  const words = new Function(`${of("words.js")}; return words;`)();
  const used = ["page.html", "page.js", "input.js"].map(of).join("\n");
  const values = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join();
  for (const key of new Set([...Object.keys(words.fr), ...Object.keys(words.en)])) {
    check(key in words.fr && key in words.en && values(words.fr[key]) === values(words.en[key]), `words: ${key} differs`);
    check(/^[a-z]{2}$/.test(key) || key.startsWith("e_") || new RegExp(`\\b${key}\\b`).test(used), `words: ${key} is not used`);
    check(!/ [;:?!»]|« |'/.test(words.fr[key] ?? ""), `words: French typography of ${key}: ${words.fr[key]}`);
  }
}

// First sight, claims, axe, in every look.
for (const [look, options] of Object.entries(looks)) {
  const page = await opened(options);
  await runAxe(page, look);
  check((await sticksOut(page)) <= 0, `${look}: the entry sticks out by ${await sticksOut(page)} px`);
  await shoot(page, `${look}-entry`);
  await page.locator("#example-list button").first().click();
  await page.click("button[type=submit]");
  await finished(page);
  check((await report(page).locator(".text .m").count()) > 3, `${look}: no claims in the example`);
  check((await sticksOut(page)) <= 0, `${look}: the result sticks out by ${await sticksOut(page)} px`);
  await shoot(page, `${look}-result`);
  const claim = report(page).locator(".text .m").first();
  await (options.hasTouch ? claim.tap() : claim.click());
  check(await report(page).locator(".panel .chain").first().isVisible(), `${look}: the claim's chain is not shown`);
  await shoot(page, `${look}-claim`);
  await runAxe(page, `${look}, result`);
  await page.click(".save summary");
  await shoot(page, `${look}-save`);
  await runAxe(page, `${look}, menu`);
  await page.keyboard.press("Escape");
  await page.click("#back");
  await page.check("#compare");
  await page.locator("#example-list button").last().click();
  await shoot(page, `${look}-compare-entry`);
  await page.click("button[type=submit]");
  await finished(page);
  check((await page.locator("iframe").count()) === 2, `${look}: two reports`);
  if (await page.locator(".which").isVisible()) await page.click('.which [data-pane="1"]');
  check(await report(page, 1).locator("h1").isVisible(), `${look}: the second report is not shown`);
  await shoot(page, `${look}-compare`);
  await runAxe(page, `${look}, compared`);
  await closed(page, look);
}

// The right claims, every format, language, links inside the report, printing.
{
  const page = await opened();
  await page.evaluate(() => performance.now());
  await page.waitForTimeout(1500); // loaded: what is measured is the first analysis
  await page.fill("#text-0", five);
  const ms = await page.evaluate(async () => {
    const begun = performance.now();
    const done = new Promise((resolve) => {
      new MutationObserver(() => {
        const frame = document.querySelector("iframe");
        if (frame) frame.addEventListener("load", () => resolve(performance.now() - begun), { once: true });
      }).observe(document.getElementById("panes"), { childList: true });
    });
    document.querySelector("button[type=submit]").click();
    return done;
  });
  took(`first analysis of ${five.split(/\s+/).length} words, report shown`, ms);
  await analyse(page, article);
  const json = JSON.parse((await saved(page, "json")).text);
  const claims = json.attributions.map((a) => [a.content.map((c) => c.text).join(" "), a.chain.at(-1).level]);
  check(JSON.stringify(claims.map((c) => c[1])) === '["named_person","anonymous","organization","anonymous"]', `the levels are ${JSON.stringify(claims)}`);
  check(claims[0]?.[0].includes("restera fermé"), `the first claim is ${claims[0]}`);
  check(json.schema === "sourcier.article/1" && json.findings.length > 0, "schema and findings");
  const html = await saved(page, "html");
  check(html.name.endsWith(".html") && html.text.startsWith("<!DOCTYPE html>") && html.text.includes("Hélène Vasseur"), "HTML report");
  const markdown = await saved(page, "markdown");
  check(markdown.name.endsWith(".md") && /^# /m.test(markdown.text), "Markdown report");
  const sheet = await saved(page, "worksheet-html");
  check(sheet.text.includes("<table") && /Corrigé/i.test(sheet.text), "worksheet with its answers");
  check(/^\|/m.test((await saved(page, "worksheet")).text), "worksheet in Markdown");
  await page.click('[data-ui="en"]');
  await page.waitForFunction(() => document.querySelector("iframe")?.title.startsWith("Report"));
  check((await report(page).locator("html").getAttribute("lang")) === "en", "the report in English");
  await page.click('[data-ui="fr"]');
  await page.waitForFunction(() => document.querySelector("iframe")?.title.startsWith("Rapport"));
  await report(page).locator('.flags a[href^="#"], .text a[href^="#"]').first().click();
  check((await page.locator("iframe").count()) === 1 && page.frames().length === 2, "a link inside the report leaves it");
  await report(page).locator(".legend input").first().uncheck();
  const pdf = await page.pdf({ format: "A4", path: shots ? join(shots, "print.pdf") : undefined });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  check(pages >= 2, `prints on ${pages} pages`);
  check((await page.locator("#paper").innerHTML()) === "", "the page keeps what it printed");
  await closed(page, "claims");
}

// By keyboard alone.
{
  const page = await opened();
  await page.focus("#text-0");
  await page.keyboard.insertText(article);
  await page.keyboard.press("Control+Enter");
  await finished(page);
  check((await page.evaluate(() => document.activeElement.id)) === "result-title", "focus goes to the result");
  const seen = [];
  for (let i = 0; i < 12; ++i) {
    await page.keyboard.press("Tab");
    seen.push(await page.evaluate(() => document.activeElement.tagName));
  }
  check(seen.includes("SUMMARY") && seen.includes("IFRAME"), `Tab reaches ${seen}`);
  await closed(page, "keyboard");
}

// Files, dropped and chosen; what cannot be read is refused in words.
const drop = (page, name, bytes) =>
  page.evaluate(([fileName, base64]) => {
    const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([data], fileName));
    document.querySelector("textarea").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, [name, Buffer.from(bytes).toString("base64")]);
const afterDrop = async (name, bytes) => {
  const page = await opened();
  await drop(page, name, bytes);
  await finished(page);
  return page;
};
{
  let page = await afterDrop("port.txt", article);
  check((await report(page).locator(".text .m").count()) >= 3, "a dropped text");
  await closed(page, "port.txt");
  page = await afterDrop("port.txt", Buffer.from(article.replaceAll("’", "'"), "latin1"));
  check((await page.textContent("#note")).includes("windows-1252"), "the encoding is named");
  check((await report(page).locator(".text .m").count()) >= 3, "a dropped text in Latin-1");
  await closed(page, "latin1");
  page = await afterDrop("port.md", `---\ntitle: Le port\n---\n\n# Le port\n\n${article.replace("fermé", "**fermé**")}`);
  check((await report(page).locator("body").textContent()).includes("restera fermé jusqu'à lundi"), "a dropped Markdown file");
  await closed(page, "markdown");
  page = await afterDrop("port.html", `<!doctype html><html lang=fr><head><title>Port</title><script>alert(1)</script></head><body>
    <nav>La police affirme que rien.</nav><article><h1>Le port</h1><p>La police affirme que l&rsquo;enquête <b>avance</b>.<img src=x onerror=alert(2)></p>
    <p>Le maire a répondu : <q>Nous attendons.</q></p></article></body></html>`);
  const text = await page.inputValue("#text-0");
  check(text === "Le port\n\nLa police affirme que l’enquête avance.\n\nLe maire a répondu : « Nous attendons. »", `prose of HTML: ${JSON.stringify(text)}`);
  check((await report(page).locator(".text .m").count()) === 2, "the claims of an HTML file");
  page.trouble = page.trouble.filter((said) => !/inline event handler violates/.test(said)); // as it should
  await closed(page, "html");

  const refused = async (name, bytes, words) => {
    const with_ = await afterDrop(name, bytes);
    const said = await with_.textContent("#trouble");
    check(words.test(said), `${name}: ${said}`);
    await closed(with_, name);
  };
  await refused("note.docx", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.from("[Content_Types].xml")]), /traitement de texte.*copiez/);
  await refused("note.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /traitement de texte/);
  await refused("a.pdf", "%PDF-1.7", /PDF/);
  await refused("photo.jpg", Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2]), /n’est pas un fichier de texte/);
  await refused("noise.txt", Buffer.from(Array.from({ length: 400 }, (_, i) => i % 7)), /n’est pas un fichier de texte/);
  await refused("empty.txt", "", /pas encore de texte/);
  await refused("de.txt", "Die Polizei sagt, dass die Ermittlungen in der Stadt weitergehen und dass sie mit den Zeugen spricht. ".repeat(4), /allemand/);
  await refused("ru.txt", "Полиция заявила, что расследование продолжается и будет завершено в ближайшее время. ".repeat(4), /aucune langue/);
  page = await opened();
  await page.setInputFiles(".sheet:not([hidden]) input[type=file]", made("grand.txt", Buffer.alloc(50 * 1024 * 1024, "a")));
  await finished(page);
  check(/50\s+Mo.*limite est de 5\s+Mo/s.test(await page.textContent("#trouble")), `50 MB: ${await page.textContent("#trouble")}`);
  await page.click("button[type=submit]");
  await finished(page);
  check(/pas encore de texte/.test(await page.textContent("#trouble")), "nothing pasted");
  const paste = (text, name) =>
    page.evaluate(([words, fileName]) => {
      const transfer = new DataTransfer();
      if (words) transfer.setData("text/plain", "a".repeat(words));
      if (fileName) transfer.items.add(new File([new Uint8Array([0x50, 0x4b, 3, 4])], fileName));
      document.getElementById("text-0").dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
    }, [text, name]);
  await paste(50 * 1024 * 1024);
  await page.waitForFunction(() => /50/.test(document.getElementById("trouble").textContent));
  check((await page.inputValue("#text-0")) === "", "50 MB are pasted all the same");
  await paste(0, "note.docx");
  await page.waitForFunction(() => /traitement de texte/.test(document.getElementById("trouble").textContent));
  await closed(page, "limits");
}

// Hostile words are words.
{
  const page = await opened();
  const hostile = `<script>alert(1)</script><img src=x onerror="alert(2)"> affirme le maire.

« </textarea></iframe><svg onload=alert(3)> {{csp}} {{#article}} <iframe srcdoc="<script>parent.alert(4)</script>"> », a déclaré Paul Durand.

<a href="javascript:alert(5)">Selon</a> <style>body{display:none}</style> la police, <meta http-equiv=refresh content="0;url=http://example.org">.`;
  await analyse(page, hostile);
  await page.waitForTimeout(300);
  const inside = page.frames()[1];
  check((await inside.evaluate(() => document.querySelectorAll("img, svg[onload], iframe, textarea, article style, article script, [onerror], [onload]").length)) === 0, "markup came alive");
  check((await inside.evaluate(() => document.body.textContent)).includes("<img src=x onerror="), "shown letter for letter");
  check((await inside.evaluate(() => [...document.querySelectorAll("a[href]")].filter((a) => /^javascript/i.test(a.getAttribute("href"))).length)) === 0, "a script for a link");
  check(await inside.evaluate(() => { try { return !parent.document; } catch { return true; } }), "the frame reaches the page");
  const blocked = await inside.evaluate(() => new Promise((resolve) => {
    const script = document.createElement("script");
    script.textContent = "window.ran = 1";
    document.body.append(script);
    fetch("https://example.org/").then(() => resolve("fetched"), () => resolve(window.ran ? "ran" : "blocked"));
  }));
  check(blocked === "blocked", `the policy of the frame: ${blocked}`);
  page.trouble.length = 0; // the refusals just provoked
  page.asked.length = 0;
  await page.pdf();
  check((await page.evaluate(() => document.title)).startsWith("Sourcier"), "still the page");
  await closed(page, "hostile");
}

// A long text: the page stays alive, and the work can be stopped.
{
  const page = await opened();
  await page.waitForTimeout(1000);
  const block = readFileSync(new URL("long.txt", import.meta.url), "utf8");
  const long = block.repeat(Math.ceil(1e6 / Buffer.byteLength(block)));
  await page.evaluate((text) => (document.getElementById("text-0").value = text), long);
  await page.click("button[type=submit]");
  check(await page.locator("#busy").isVisible(), "the progress is shown");
  const lag = await page.evaluate(() => new Promise((resolve) => {
    let worst = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }, 10);
    setTimeout(() => (clearInterval(clock), resolve(worst)), 300);
  }));
  check(lag < 250, `the page froze for ${Math.round(lag)} ms`);
  if (await page.locator("#cancel").isVisible()) {
    await page.click("#cancel");
    check(/arrêtée/.test(await page.textContent("#trouble")), "stopping says so");
  }
  const begun = Date.now();
  await page.click("button[type=submit]");
  await page.waitForSelector("#result:not([hidden]) iframe", { timeout: 300000 });
  await page.waitForSelector("#busy", { state: "hidden", timeout: 300000 });
  took("1 MB of text, from click to report", Date.now() - begun);
  await shoot(page, "long");
  await closed(page, "long");
}

// Kept only when asked.
{
  const page = await opened();
  await page.fill("#text-0", article);
  await page.waitForTimeout(700);
  await page.reload();
  check((await page.inputValue("#text-0")) === "", "kept without being asked");
  await page.check("#remember");
  await page.fill("#text-0", article);
  await page.waitForTimeout(700);
  await page.reload();
  check((await page.inputValue("#text-0")) === article, "not kept when asked");
  await page.uncheck("#remember");
  check((await page.evaluate(() => localStorage.length)) === 0, "something stays behind");
  await closed(page, "kept");
}

// The same bytes as the program's, in the browser itself.
if (native) {
  const page = await opened();
  let compared = 0;
  for (const directory of texts) {
    for (const name of readdirSync(directory, { recursive: true }).filter((n) => n.endsWith(".txt") && basename(n) !== "expected.txt").sort()) {
      const path = join(directory, name);
      let want;
      try {
        want = execFileSync(native, ["report", "--format", "json", basename(path)], { cwd: dirname(path), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1e9 });
      } catch {
        continue; // the program refuses it; what the page then says is tested above
      }
      if (await page.locator("#back").isVisible()) await page.click("#back");
      await page.setInputFiles(".sheet:not([hidden]) input[type=file]", path);
      await finished(page);
      const english = JSON.parse(want).lang === "en";
      await page.click(`[data-ui="${english ? "en" : "fr"}"]`);
      const got = (await saved(page, "json")).text;
      compared += 1;
      check(got === want, `${path}: differs from the program's`);
    }
  }
  console.log(`${compared} articles compared with the program`);
  await closed(page, "native");
}

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
