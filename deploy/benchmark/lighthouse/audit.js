// Prints what Lighthouse finds, and fails where a score is below what we promise.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const LEAST = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const base = new URL(process.argv[2]);

async function first(path) {
  const answer = await fetch(new URL(path, base));
  const [item] = (await answer.json()).items;
  return item.slug;
}

async function audit(url, port) {
  const { lhr } = await lighthouse(url, { port, logLevel: "error", output: "json", onlyCategories: CATEGORIES });
  if (lhr.runtimeError) {
    throw new Error(`${url}: ${lhr.runtimeError.message}`);
  }
  const scores = CATEGORIES.map((name) => Math.round(100 * lhr.categories[name].score));
  const lost = CATEGORIES.flatMap((name) => lhr.categories[name].auditRefs)
    .filter(({ weight, id }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
    .map(({ id }) => `${lhr.audits[id].title} (${lhr.audits[id].displayValue ?? id})`);
  return {
    scores,
    lost: [...new Set(lost)],
    shift: lhr.audits["cumulative-layout-shift"].numericValue,
    bytes: lhr.audits["total-byte-weight"].numericValue,
  };
}

const pages = [
  ["home", "/"],
  ["digest", `/digests/${await first("/api/v1/digests?limit=1")}`],
  ["list", "/achievements"],
  ["person", `/people/${await first("/api/v1/people?limit=1")}`],
];
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const chrome = await launch({
  chromePath: process.env.CHROME_PATH,
  chromeFlags: ["--headless", "--disable-gpu", ...sandbox],
});
let failed = false;
try {
  console.log("page     performance  accessibility  best-practices  seo     CLS    bytes");
  for (const [name, path] of pages) {
    try {
      const { scores, lost, shift, bytes } = await audit(new URL(path, base).href, chrome.port);
      const columns = CATEGORIES.map((category, i) => String(scores[i]).padStart(category.length)).join("  ");
      console.log(`${name.padEnd(7)}  ${columns}  ${shift.toFixed(3).padStart(6)}  ${String(bytes).padStart(7)}`);
      if (scores.some((score) => score < LEAST)) {
        failed = true;
        lost.forEach((audit) => console.log(`         - ${audit}`));
      }
    } catch (error) {
      failed = true;
      console.log(`${name.padEnd(7)}  ${error.message}`);
    }
  }
} finally {
  chrome.kill();
}
if (failed) {
  console.log(`FAILED: every score must be at least ${LEAST}.`);
  process.exitCode = 1;
}
