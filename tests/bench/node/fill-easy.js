// Fills the papers of one dossier with easy-template-x, once per line on stdin; answers with the milliseconds.
const fs = require("fs");
const path = require("path");
const readline = require("readline");
const { TemplateHandler } = require("easy-template-x");

const folder = process.argv[2];
const papers = JSON.parse(fs.readFileSync(path.join(folder, "papers.json"), "utf8")).map((paper) => ({
  file: paper.file,
  data: paper.data,
  template: fs.readFileSync(path.join(folder, paper.file)),
}));
const handler = new TemplateHandler();

async function main() {
  for (const paper of papers) {
    fs.writeFileSync(path.join(folder, "filled-" + paper.file), await handler.process(paper.template, paper.data));
  }
  for await (const _ of readline.createInterface({ input: process.stdin })) {
    const began = process.hrtime.bigint();
    for (const paper of papers) await handler.process(paper.template, paper.data);
    console.log(Number(process.hrtime.bigint() - began) / 1e6);
  }
}

main();
