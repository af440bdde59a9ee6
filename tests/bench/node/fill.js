// Fills the papers of one dossier with docxtemplater, once per line on stdin; answers with the milliseconds.
const fs = require("fs");
const path = require("path");
const readline = require("readline");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");

const folder = process.argv[2];
const papers = JSON.parse(fs.readFileSync(path.join(folder, "papers.json"), "utf8")).map((paper) => ({
  file: paper.file,
  data: paper.data,
  template: fs.readFileSync(path.join(folder, paper.file)),
}));

function fill(paper) {
  const word = new Docxtemplater(new PizZip(paper.template), { paragraphLoop: true, linebreaks: true });
  word.render(paper.data);
  return word.getZip().generate({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 4 } });
}

for (const paper of papers) fs.writeFileSync(path.join(folder, "filled-" + paper.file), fill(paper));
readline.createInterface({ input: process.stdin }).on("line", () => {
  const began = process.hrtime.bigint();
  for (const paper of papers) fill(paper);
  console.log(Number(process.hrtime.bigint() - began) / 1e6);
});
