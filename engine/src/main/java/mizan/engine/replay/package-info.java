/// Serves recordings of portals as living portals of their kind, on this machine only.
///
/// [Replay] is the face; [Faults] says how a portal misbehaves, [Dialect] where portals of one kind
/// differ. A recording is a file: records one a line (CKAN, DKAN; in `NAME.KIND.jsonl` those of
/// Opendatasoft, Socrata and uData), a `data.json`, DCAT in RDF, records in XML (CSW, OAI-PMH), or
/// a spreadsheet of links with the columns that samples have.
///
/// Uses the JDK's server, Jackson and Jena; uses no other room of the engine.
@NullMarked
package mizan.engine.replay;

import org.jspecify.annotations.NullMarked;
