/** What others may do with our part of a release. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** Article 15 of the Law on Intellectual Property (50/2005/QH11) leaves news of the day, administrative documents and figures free. */
export const LICENCE_NOTES = `# Licence notes

**Facts.** Scores, ranks, dates, names and numbers of documents are facts. Vietnamese law does not protect news of the day,
administrative documents and figures (Law on Intellectual Property 50/2005/QH11, article 15). Nobody owns them, and neither do we.

**Our compilation.** The selection, the readings, the resolved panel, the gazetteer and the codebook are offered under the
${LICENCE.title} licence (${LICENCE.name}, ${LICENCE.path}): use them for anything and say where they come from (CITATION.cff).

**Quotes.** Each claim carries the words that show it, at most 300 characters, as evidence and with the address of the page.
They stay the property of their publishers. Quote them as one quotes: short, with the source. No full text and no archived page
is part of this release.

**Links.** Addresses were right on the day given beside them. Pages of the districts abolished on 1 July 2025 go away; the digest in
\`articles.payload_sha256\` says which bytes were read.

**Corrections.** A figure here is what a source printed, with every source that prints another one (table \`conflicts\`). Before you
publish one, look at its quote.
`
