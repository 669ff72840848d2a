package mizan.engine.harvesting;

import static mizan.engine.harvesting.IsoWords.code;
import static mizan.engine.harvesting.IsoWords.orNull;
import static mizan.engine.harvesting.IsoWords.words;

import java.util.Locale;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import org.jspecify.annotations.Nullable;

/// The files and services that an ISO 19139 record leads to.
///
/// @param draft of the record, which takes them
record IsoFiles(XmlElement record, IsoWords texts, Draft draft) {
  /// @param licence of all that the record is of
  void take(Licence licence) {
    var resources =
        record.all(
            "distributionInfo",
            "MD_Distribution",
            "transferOptions",
            "MD_DigitalTransferOptions",
            "onLine",
            "CI_OnlineResource");
    for (var resource : resources) {
      resource(resource, licence);
    }
  }

  /// A file or a service; what only informs is documentation.
  private void resource(XmlElement resource, Licence licence) {
    var address = words(resource.first("linkage"));
    if (address.isEmpty()) {
      return;
    }
    var protocol = words(resource.first("protocol")).toUpperCase(Locale.ROOT);
    var function = code(resource.first("function"));
    var downloads = function.equals("download") || protocol.contains("DOWNLOAD");
    var informs =
        function.equals("information")
            || function.equals("search")
            || (!downloads && protocol.contains("LINK") && DataLink.ending(address) == null);
    if (informs) {
      draft.documentation.add(address);
      return;
    }
    var file = new Draft.File();
    file.title = texts.text(resource.first("name"));
    file.description = texts.text(resource.first("description"));
    file.accessUrl = address;
    file.downloadUrl = downloads || DataLink.ending(address) != null ? address : null;
    var mime = resource.first("protocol", "MimeFileType");
    file.mediaType = mime == null ? null : orNull(mime.attribute("type").strip());
    file.format = format(address, protocol, file.mediaType);
    file.licence = licence;
    draft.files.add(file);
  }

  /// The service that a protocol names, else the ending of the address, its media type, or the only
  /// format that the record names.
  private @Nullable String format(String address, String protocol, @Nullable String mediaType) {
    if (protocol.startsWith("OGC:") || protocol.startsWith("ESRI:")) {
      return protocol.substring(protocol.indexOf(':') + 1).replaceFirst("[-: ].*$", "");
    }
    var ending = DataLink.anyEnding(address);
    if (ending != null && DataLink.ending(address) != null) {
      return ending;
    }
    var formats =
        record.all("distributionInfo", "MD_Distribution", "distributionFormat", "*", "name");
    return mediaType == null && formats.size() == 1
        ? orNull(formats.getFirst().words())
        : mediaType;
  }
}
