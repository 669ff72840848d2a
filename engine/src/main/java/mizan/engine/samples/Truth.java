package mizan.engine.samples;

/// One finding that a measuring tool must raise on the generated records.
///
/// @param datasetId CKAN's `id`, `identifier` of a data.json, the IRI of a dataset in RDF
/// @param distribution its place in the record from 0 (in RDF in the order of the IRIs); empty when
///   the finding is about the dataset
/// @param finding criterion and finding, as in `licence-open/missing`
public record Truth(String portal, String datasetId, String distribution, String finding) {

  static final String HEADER = "portal,dataset_id,distribution,finding";

  String line() {
    return String.join(",", portal, datasetId, distribution, finding);
  }
}
