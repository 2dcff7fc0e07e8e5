// SPDX-License-Identifier: MIT
// The HTML in a real browser: html.js CHROMIUM NPM JOB…, a JOB being `axe:FILE`, `marks:FILE:JSON` or `hostile:FILE:JSON`. One browser for all; each fault is a line, exit 1 if there is any.
//   every page  no request but for itself, no dialog, no script error, nothing that its own policy had to refuse; ids once, links to places that exist, only # http https mailto
//   axe         axe-core finds nothing, light and dark, on a wide screen, a telephone and on paper; nothing wider than the screen, down to 320 pixels
//   marks       each number of each mark leads to a passage that holds the finding's words, and from it a link leads back; without scripts the page says the same; the buttons step
//   hostile     every text stands on the page as the JSON has it
// PRECIS_SHOTS=FOLDER keeps pictures of the pages, to be looked at.
"use strict";
const fs = require("fs"), path = require("path");
const [chromium_path, npm, ...jobs] = process.argv.slice(2);
const { chromium } = require(path.join(npm, "node_modules/playwright-core"));
const axe = fs.readFileSync(path.join(npm, "node_modules/axe-core/axe.min.js"), "utf8");
const faults = [];
let where = "";
const fault = (text) => faults.push(where + ": " + text);
const bare = (s) => s.normalize("NFC").replace(/[\s\u200b\ufeff\u2060]+/g, "");

async function open(browser, file, options) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("request", (r) => { if (r.url().split("#")[0] !== "file://" + file && !r.url().startsWith("data:image/")) fault("asks for " + r.url().slice(0, 200)); });
  page.on("dialog", (d) => { fault("a dialog: " + d.message()); d.dismiss(); });
  page.on("pageerror", (e) => fault("script error: " + e.message));
  page.on("console", (m) => fault("console: " + m.text().slice(0, 300)));
  await page.goto("file://" + file);
  return page;
}

async function sound(page) {
  const wrong = await page.evaluate(() => {
    const out = [], ids = new Set();
    for (const e of document.querySelectorAll("[id]")) { if (ids.has(e.id)) out.push("id twice: " + e.id); ids.add(e.id); }
    for (const a of document.querySelectorAll("[href]")) {
      const href = a.getAttribute("href");
      if (href.startsWith("#") ? !document.getElementById(href.slice(1)) : !/^(https?:\/\/|mailto:)/i.test(href)) out.push("leads nowhere: " + href.slice(0, 120));
    }
    if (document.querySelectorAll("script").length !== 1) out.push("there is a script that is not ours");
    for (const e of document.querySelectorAll("*")) for (const a of e.attributes) if (/^on/i.test(a.name) || a.name === "style") out.push("attribute " + a.name);
    if (document.querySelector("iframe,object,embed,form,input,base,link")) out.push("an element that has no business here");
    return out;
  });
  wrong.forEach(fault);
}

async function axe_job(browser, file) {
  const views = [[1440, 900, "light"], [1440, 900, "dark"], [390, 844, "light"], [390, 844, "dark"]];
  const page = await open(browser, file);
  await sound(page);
  await page.evaluate(axe);
  for (const [width, height, scheme] of views) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme, media: "screen" });
    if (scheme === "light") await page.evaluate(() => document.querySelector("main .mark a").click());     // with a passage shown
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    for (const v of found.violations) fault(`axe, ${width} ${scheme}: ${v.id}, ${v.nodes.length} times: ${v.nodes[0].html.slice(0, 160)}`);
    if (process.env.PRECIS_SHOTS) await page.screenshot({ path: path.join(process.env.PRECIS_SHOTS, path.basename(file, ".html") + `-${width}-${scheme}.png`) });
  }
  for (const width of [1440, 900, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) fault(`wider than a screen of ${width}: ${wide}`);
  }
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  const hidden = await page.evaluate(() => [...document.querySelectorAll("#texts, .notes")].map((e) => e.className + getComputedStyle(e).display));
  if (!hidden.includes("none") || !hidden.includes("notesblock")) fault("paper does not have the notes in place of the texts");
  const pdf = await page.pdf({ format: "A4", path: process.env.PRECIS_SHOTS && path.join(process.env.PRECIS_SHOTS, path.basename(file, ".html") + ".pdf") });
  if (pdf.length < 10000) fault("printed, it has " + pdf.length + " bytes");
  await page.context().close();
}

async function marks_job(browser, file, json) {
  const findings = JSON.parse(fs.readFileSync(json, "utf8")).findings;
  const page = await open(browser, file);
  const marks = await page.evaluate(() => [...document.querySelectorAll("main .mark a")].map((a) => {
    const holder = a.closest("p.point, blockquote, tr"), target = document.getElementById(a.getAttribute("href").slice(1));
    const backs = target ? [...target.closest(".text p, li").parentElement.querySelectorAll("a.back")].map((b) => b.getAttribute("href")) : [];
    return { id: holder && holder.id, number: a.textContent, href: a.getAttribute("href"), words: target ? target.textContent : "", backs };
  }));
  if (!marks.length) fault("no marks");
  let proved = 0;
  for (const m of marks) {
    if (!/^#t/.test(m.href)) { fault(`${m.number} of ${m.id} leads to ${m.href}, not to a passage`); continue; }
    const f = findings[m.id];
    if (!f || String(f.spans[0].source) !== m.number) continue;
    const first = bare(f.text.split(" […] ")[0]);
    if (!bare(m.words).includes(first)) fault(`${m.id}: its passage is ${m.words.slice(0, 100)}`);
    if (!m.backs.includes("#" + m.id)) fault(`${m.id}: no way back from its passage`);
    proved++;
  }
  if (proved < 10) fault("only " + proved + " passages proved");
  const said = await page.evaluate(() => document.getElementById("brief").innerText);
  const button = page.locator("#steps button").nth(1);
  await button.click();
  await button.click();
  const at = await page.evaluate(() => ({ hash: location.hash, says: document.querySelector("#steps output").textContent, seen: document.querySelector(":target").getBoundingClientRect().top }));
  if (at.hash !== marks[1].href || at.says !== "2 of " + marks.length || at.seen < 0 || at.seen > 900) fault("the buttons do not step: " + JSON.stringify(at));
  await page.setViewportSize({ width: 390, height: 844 });                                                  // a telephone: the passage comes up from below
  await page.locator("main .mark a").nth(3).click();
  const sheet = await page.evaluate(() => { const t = document.querySelector("#texts").getBoundingClientRect(), p = document.querySelector(":target").getBoundingClientRect(); return [t.top, t.bottom, p.top]; });
  if (sheet[0] < 300 || sheet[1] > 845 || sheet[2] < sheet[0] || sheet[2] > 844) fault("on a telephone the passage is not in sight: " + sheet);
  await page.context().close();
  const plain = await open(browser, file, { javaScriptEnabled: false });
  if (await plain.locator("#brief").innerText() !== said) fault("without scripts the brief says something else");
  if (await plain.locator("#steps").count()) fault("without scripts there are buttons");
  await plain.context().close();
}

async function hostile_job(browser, file, json) {
  const brief = JSON.parse(fs.readFileSync(json, "utf8")), wanted = [brief.head.title, brief.head.subtitle, brief.head.issuer, brief.head.reference];
  const walk = (blocks) => {
    for (const b of blocks) {
      if (b.text) wanted.push(b.text);
      for (const r of b.rows || []) for (const c of r.cells) wanted.push(c.text);
      walk(b.content || []);
      walk(b.items || []);
    }
  };
  for (const f of brief.head.facts) wanted.push(f.value);
  walk(brief.content);
  const page = await open(browser, file);
  await sound(page);
  await page.waitForTimeout(300);
  const shown = bare(await page.evaluate(() => document.body.textContent)), title = await page.title();
  for (const w of wanted) if (!shown.includes(bare(w))) fault("is not shown as it is: " + JSON.stringify(w).slice(0, 200));
  if (bare(title) !== bare(brief.head.title)) fault("the title is " + title);
  await page.emulateMedia({ media: "print" });
  await page.context().close();
  console.log(path.basename(file) + ": " + wanted.length + " texts shown as they are");
}

(async () => {
  const browser = await chromium.launch({ executablePath: chromium_path, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  for (const job of jobs) {
    const [kind, file, json] = job.split(":");
    where = path.basename(file);
    await { axe: axe_job, marks: marks_job, hostile: hostile_job }[kind](browser, file, json);
  }
  await browser.close();
  if (faults.length) console.log([...new Set(faults)].slice(0, 40).join("\n"));
  process.exit(faults.length ? 1 : 0);
})().catch((e) => { console.log(where + ": " + e.stack); process.exit(1); });
