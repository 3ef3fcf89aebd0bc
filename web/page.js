const by = (id) => document.getElementById(id);
const all = (selector) => [...document.querySelectorAll(selector)];
const sheets = all(".sheet");
const areas = sheets.map((sheet) => sheet.querySelector("textarea"));
const files = [null, null]; // what readFile gave, while the area still shows it
let ui = navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
let engine = new Engine();
let shown = null; // {count, names, reports}: what the result shows
let run = 0;      // a newer run makes an older one fall silent

// Words

const say = (key, values = {}) =>
  words[ui][key].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
const number = (n, digits = 0) => n.toLocaleString(ui, { maximumFractionDigits: digits });
const sized = (bytes) =>
  bytes < megabyte ? say("kb", { n: number(Math.max(1, bytes / 1024)) }) : say("mb", { n: number(bytes / megabyte, 1) });
const claims = (n) => (n === 0 ? say("no_claims") : n === 1 ? say("claim") : say("claims", { n: number(n) }));
const listed = (codes) => new Intl.ListFormat(ui, { type: "conjunction" }).format(codes.map((code) => words[ui][code] ?? code));

const speak = () => {
  document.documentElement.lang = ui;
  for (const element of all("[data-say]")) element.textContent = say(element.dataset.say, { limit: limit / megabyte });
  for (const element of all("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  for (const button of all("[data-ui]")) button.setAttribute("aria-pressed", String(button.dataset.ui === ui));
  files.forEach((file, slot) => tellOrigin(slot, file));
};

const tellOrigin = (slot, file) => {
  const parts = file ? [say("loaded", { name: file.name, size: sized(file.size) })] : [];
  if (file?.html) parts.push(say("html_read"));
  sheets[slot].querySelector(".origin").textContent = parts.join(" ");
};

const tellTrouble = async (error) => {
  if (error instanceof Trouble) {
    const values = { ...error.values, limit: limit / megabyte };
    if ("size" in values) values.size = sized(values.size);
    return say(error.code, values);
  }
  if (error.code === "empty") return say("e_empty");
  if (error.code === "binary") return say("e_binary", { name: error.file ?? say("pasted") });
  if (error.code === "language") {
    const known = listed((await engine.ready).languages);
    return error.lang === "other" ? say("e_language_other", { known }) : say("e_language", { lang: listed([error.lang]), known });
  }
  if (typeof WebAssembly !== "object" || /WebAssembly|wasm|DecompressionStream/i.test(error.message)) return say("e_browser");
  return say("e_engine", { message: error.message });
};

const complain = async (error) => {
  by("trouble").textContent = await tellTrouble(error);
};

// What is given

const comparing = () => by("compare").checked;

const setText = (slot, text, file = null) => {
  areas[slot].value = text;
  files[slot] = file;
  tellOrigin(slot, file);
  by("trouble").textContent = "";
  keep();
};

const take = async (slot, file) => {
  try {
    const read = await readFile(file);
    setText(slot, read.shown, read);
    if (!comparing()) await analyse();
  } catch (error) {
    complain(error);
  }
};

const given = (slot) => {
  const file = files[slot];
  if (file) return file;
  const text = areas[slot].value;
  if (text.trim() === "") throw new Trouble(slot === 1 ? "e_empty2" : "e_empty");
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > limit) throw new Trouble("e_large_text", { size: bytes.length });
  return { name: say("pasted"), size: bytes.length, bytes, request: { id: say("pasted") } };
};

// From text to report

const stage = (words) => {
  const begun = performance.now();
  by("stage").textContent = words;
  clearInterval(stage.clock);
  // A screen reader is not told each second: only what lasts is said again.
  stage.clock = setInterval(() => {
    const n = Math.round((performance.now() - begun) / 1000);
    if (n % 5 === 0) by("stage").textContent = say("seconds", { stage: words, n });
  }, 1000);
};

const busy = (on) => {
  by("busy").hidden = !on;
  if (on) by("busy").scrollIntoView({ block: "nearest" });
  for (const button of all("#entry button, #entry input")) button.disabled = on;
  if (!on) clearInterval(stage.clock);
};

const notes = (answer) => {
  const out = [];
  if (answer.converted_from) out.push(say("converted", { from: answer.converted_from }));
  if (answer.invalid_bytes) out.push(say("invalid", { n: number(answer.invalid_bytes) }));
  return out;
};

const analyse = async () => {
  const mine = ++run;
  const from = document.activeElement;
  by("trouble").textContent = "";
  try {
    const inputs = comparing() ? [given(0), given(1)] : [given(0)];
    busy(true);
    stage(say("loading"));
    await engine.ready;
    const answers = [];
    for (const [slot, input] of inputs.entries()) {
      stage(say("reading", { size: sized(input.size) }));
      try {
        answers.push(await engine.analyze(input.bytes, { article: slot, ...input.request }));
      } catch (error) {
        throw Object.assign(error, { file: input.name });
      }
    }
    if (mine !== run) return;
    const named = inputs.map((input, slot) => ({ file: input.name, answer: answers[slot] }));
    await show(named, true);
  } catch (error) {
    if (mine === run) complain(error);
  } finally {
    if (mine === run) {
      busy(false);
      if (!shown) from?.focus(); // a disabled button loses it
    }
  }
};

const heading = ({ answer }) => {
  const anonymous = answer.levels.anonymous;
  return anonymous > 0 ? say("of_which", { claims: claims(answer.claims), n: number(anonymous) }) : claims(answer.claims);
};

/// Kept in a script element, where it cannot have script tags of its own.
const frameTemplate = () => data("frame-data").trim().replaceAll("<%script%>", "<script>").replaceAll("<%/script%>", "</scr" + "ipt>");

/// A report in a frame that has no origin, may run the report's own script and nothing else.
const pane = (slot, report, title) => {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
  frame.title = title;
  frame.dataset.pane = slot;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.srcdoc = report;
  return { frame, loaded };
};

const show = async (named, first) => {
  if (first) stage(say("drawing", { claims: claims(named.reduce((n, { answer }) => n + answer.claims, 0)) }));
  const reports = [];
  for (const slot of named.keys()) {
    reports.push(await engine.render({ format: "html", articles: [slot], ui, template: frameTemplate() }));
  }
  shown = { named, reports };
  const title = named.length < 2 ? heading(named[0])
    : named.map((one, slot) => say("numbered", { name: say(slot === 0 ? "first" : "second"), words: heading(one) })).join(" · ");
  by("result-title").textContent = title;
  by("note").textContent = named.flatMap(({ answer }) => notes(answer)).join(" ");
  document.title = `Sourcier · ${title}`;
  document.body.classList.add("reading");
  by("entry").hidden = true;
  by("result").hidden = false;
  document.querySelector(".which").hidden = named.length < 2;
  const panes = named.map((one, slot) => pane(slot, reports[slot], say("report_of", { name: one.answer.title || one.file })));
  by("panes").replaceChildren(...panes.map(({ frame }) => frame));
  by("panes").className = named.length < 2 ? "panes" : "panes two";
  choosePane(0);
  await Promise.all(panes.map(({ loaded }) => loaded));
  if (first) by("result-title").focus();
};

const choosePane = (slot) => {
  for (const frame of by("panes").children) frame.classList.toggle("behind", frame.dataset.pane !== String(slot));
  for (const button of all("[data-pane][data-say]"))
    button.setAttribute("aria-pressed", String(button.dataset.pane === String(slot)));
};

const back = () => {
  run += 1;
  shown = null;
  document.body.classList.remove("reading");
  document.title = "Sourcier";
  by("result").hidden = true;
  by("entry").hidden = false;
  by("panes").replaceChildren();
  areas[0].focus();
};

const cancel = () => {
  run += 1;
  engine.fail(new Error("stopped"));
  engine = new Engine();
  busy(false);
  by("trouble").textContent = say("stopped");
  areas[0].focus();
};

// Out of the page

const kinds = {
  html: ["html", "text/html", "file_name"],
  markdown: ["md", "text/markdown", "file_name"],
  "worksheet-html": ["html", "text/html", "sheet_name"],
  worksheet: ["md", "text/markdown", "sheet_name"],
  json: ["json", "application/json", "file_name"],
};

const save = async (format) => {
  const [extension, type, name] = kinds[format];
  try {
    const articles = [...shown.named.keys()];
    const text = await engine.render({ format, articles, ui });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = `${say(name)}.${format === "json" && articles.length > 1 ? "jsonl" : extension}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    by("note").textContent = say("saved", { name: link.download });
  } catch (error) {
    by("note").textContent = await tellTrouble(error);
  }
  document.querySelector(".save").open = false;
  document.querySelector(".save summary").focus();
};

// A frame prints only what it shows: the reports are laid on the page itself while it prints, without their scripts.
const layOut = () => {
  if (!shown || by("paper").hasChildNodes()) return;
  const pages = shown.reports.map((report) => new DOMParser().parseFromString(report, "text/html").querySelector("main"));
  pages.slice(1).forEach((page) => page.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id")));
  by("paper").append(...pages.flatMap((page) => [...page.children]));
};
const putAway = () => by("paper").replaceChildren();

// Kept only when it is asked for

const store = () => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

const keep = () => {
  const wanted = by("remember").checked;
  try {
    if (wanted) store()?.setItem("sourcier", JSON.stringify({ ui, compare: comparing(), texts: areas.map((area) => area.value) }));
    else store()?.removeItem("sourcier");
  } catch {
    by("remember").checked = false; // no room: a text of some megabytes
  }
};

const recall = () => {
  try {
    const kept = JSON.parse(store()?.getItem("sourcier") ?? "null");
    if (!kept) return;
    by("remember").checked = true;
    by("compare").checked = kept.compare === true;
    if (kept.ui in words) ui = kept.ui;
    areas.forEach((area, slot) => (area.value = String(kept.texts[slot] ?? "")));
  } catch {
    store()?.removeItem("sourcier");
  }
};

// Wiring

const fill = () => {
  const list = JSON.parse(data("examples-data"));
  by("examples").hidden = list.length === 0;
  for (const { title, lang, text } of list) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.lang = lang;
    button.textContent = title;
    button.addEventListener("click", () => {
      const slot = comparing() && areas[0].value.trim() !== "" ? 1 : 0;
      setText(slot, text);
      areas[slot].focus();
      areas[slot].setSelectionRange(0, 0);
      areas[slot].scrollTop = 0;
    });
    item.append(button);
    by("example-list").append(item);
  }
};

const showSheets = () => {
  sheets[1].hidden = !comparing();
  by("entry").classList.toggle("two", comparing());
};

const start = () => {
  recall();
  fill();
  showSheets();
  speak();
  by("entry").addEventListener("submit", (event) => {
    event.preventDefault();
    analyse();
  });
  by("compare").addEventListener("change", () => {
    showSheets();
    keep();
  });
  by("remember").addEventListener("change", keep);
  by("back").addEventListener("click", back);
  by("cancel").addEventListener("click", cancel);
  by("print").addEventListener("click", () => window.print());
  addEventListener("beforeprint", layOut);
  addEventListener("afterprint", putAway);
  for (const button of all("[data-save]")) button.addEventListener("click", () => save(button.dataset.save));
  for (const button of all("[data-pane][data-say]")) button.addEventListener("click", () => choosePane(button.dataset.pane));
  for (const button of all("[data-ui]")) {
    button.addEventListener("click", async () => {
      ui = button.dataset.ui;
      speak();
      keep();
      if (shown) await show(shown.named, false).catch(complain);
    });
  }
  sheets.forEach((sheet, slot) => {
    const input = sheet.querySelector("input[type=file]");
    input.addEventListener("change", async () => {
      if (input.files.length > 0) await take(slot, input.files[0]);
      input.value = "";
    });
    sheet.querySelector(".clear").addEventListener("click", () => {
      setText(slot, "");
      areas[slot].focus();
    });
    areas[slot].addEventListener("input", () => {
      files[slot] = null;
      tellOrigin(slot, null);
      clearTimeout(keep.later);
      keep.later = setTimeout(keep, 500);
    });
    areas[slot].addEventListener("paste", (event) => {
      const text = event.clipboardData.getData("text/plain");
      const [file] = event.clipboardData.files;
      // A text far over the limit would hold the page up before anything could be said of it.
      if (text === "" && file) take(slot, file);
      else if (text.length > limit) complain(new Trouble("e_large_text", { size: text.length }));
      else return;
      event.preventDefault();
    });
    areas[slot].addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) analyse();
    });
  });
  // Anywhere on the page, so that a file that misses the text area does not replace the page.
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => event.relatedTarget === null && document.body.classList.remove("dropping"));
  addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.body.classList.remove("dropping");
    const [file] = event.dataTransfer.files;
    if (!file || !by("busy").hidden) return;
    if (shown) back();
    const over = event.target.closest?.(".sheet");
    take(comparing() && over ? Number(over.dataset.slot) : 0, file);
  });
  addEventListener("keydown", (event) => {
    const menu = document.querySelector(".save");
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  engine.ready.catch(complain);
};

start();
