// Sets the resumes of FOLDER/resumes.json with one theme and prints each as FOLDER/<number>.pdf: node print.mjs THEME FOLDER
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [theme, folder] = process.argv.slice(2);
const made = await import(`jsonresume-theme-${theme}`);
const render = made.render ?? made.default.render;
const resumes = JSON.parse(readFileSync(`${folder}/resumes.json`, "utf-8"));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.route("**/*", (route) => route.abort()); // fonts and pictures of other hosts
for (const [number, resume] of resumes.entries()) {
  await page.setContent(await render(resume), { waitUntil: "load" });
  await page.pdf({ path: `${folder}/${number}.pdf`, format: "A4", printBackground: true });
}
await browser.close();
