package mizan.engine.samples;

import java.util.List;
import java.util.Map;
import mizan.engine.samples.Draft.Documentation;

/// Writes records as a geographic catalogue answers them: ISO 19139 inside CSW.
final class IsoRecords {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<csw:GetRecordsResponse xmlns:csw=\"http://www.opengis.net/cat/csw/2.0.2\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n<csw:SearchResults>\n";

  private final StringBuilder out = new StringBuilder();
  private final Draft draft;

  private IsoRecords(Draft draft) {
    this.draft = draft;
  }

  static String file(List<Draft> drafts) {
    var all = new StringBuilder(HEAD);
    drafts.forEach(draft -> all.append(new IsoRecords(draft).record()).append('\n'));
    return all.append("</csw:SearchResults></csw:GetRecordsResponse>\n").toString();
  }

  private String record() {
    out.append("<gmd:MD_Metadata xmlns:gmd=\"http://www.isotc211.org/2005/gmd\"")
        .append(" xmlns:gco=\"http://www.isotc211.org/2005/gco\"")
        .append(" xmlns:gmx=\"http://www.isotc211.org/2005/gmx\"")
        .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\">");
    words("gmd:fileIdentifier", draft.origin.id());
    code("gmd:language", "gmd:LanguageCode", draft.mainLanguage() == Language.FR ? "fre" : "ara");
    code("gmd:hierarchyLevel", "gmd:MD_ScopeCode", "dataset");
    out.append("<gmd:locale><gmd:PT_Locale id=\"AR\"><gmd:languageCode>")
        .append(
            "<gmd:LanguageCode codeListValue=\"ara\"/></gmd:languageCode></gmd:PT_Locale></gmd:locale>");
    out.append(
        "<gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation>");
    texts("gmd:title", draft.titles);
    date("publication", draft.issued);
    date("revision", draft.modified);
    out.append("</gmd:CI_Citation></gmd:citation>");
    texts("gmd:abstract", draft.descriptions);
    party("publisher", draft.publisherName, "");
    if (!draft.contactName.isEmpty() || !draft.contactEmail.isEmpty()) {
      party("pointOfContact", draft.contactName, draft.contactEmail);
    }
    maintenance();
    keywords();
    licence();
    out.append("</gmd:MD_DataIdentification></gmd:identificationInfo>");
    documentation();
    files();
    return out.append("</gmd:MD_Metadata>").toString();
  }

  private void texts(String name, Map<Language, String> texts) {
    var main = texts.getOrDefault(draft.mainLanguage(), "");
    var arabic = draft.mainLanguage() == Language.FR ? texts.getOrDefault(Language.AR, "") : "";
    if (main.isEmpty() && arabic.isEmpty()) {
      return;
    }
    open(name)
        .append("<gco:CharacterString>")
        .append(escaped(main))
        .append("</gco:CharacterString>");
    if (!arabic.isEmpty()) {
      out.append("<gmd:PT_FreeText><gmd:textGroup><gmd:LocalisedCharacterString locale=\"#AR\">")
          .append(escaped(arabic))
          .append("</gmd:LocalisedCharacterString></gmd:textGroup></gmd:PT_FreeText>");
    }
    close(name);
  }

  private void date(String type, String date) {
    if (!date.isEmpty()) {
      out.append("<gmd:date><gmd:CI_Date><gmd:date><gco:Date>")
          .append(escaped(date))
          .append("</gco:Date></gmd:date>");
      code("gmd:dateType", "gmd:CI_DateTypeCode", type);
      out.append("</gmd:CI_Date></gmd:date>");
    }
  }

  private void party(String role, String name, String email) {
    out.append("<gmd:pointOfContact><gmd:CI_ResponsibleParty>");
    words("gmd:organisationName", name);
    if (!email.isEmpty()) {
      out.append("<gmd:contactInfo><gmd:CI_Contact><gmd:address><gmd:CI_Address>");
      words("gmd:electronicMailAddress", email);
      out.append("</gmd:CI_Address></gmd:address></gmd:CI_Contact></gmd:contactInfo>");
    }
    code("gmd:role", "gmd:CI_RoleCode", role);
    out.append("</gmd:CI_ResponsibleParty></gmd:pointOfContact>");
  }

  private void maintenance() {
    if (!draft.frequency.isEmpty()) {
      out.append("<gmd:resourceMaintenance><gmd:MD_MaintenanceInformation>");
      code("gmd:maintenanceAndUpdateFrequency", "gmd:MD_MaintenanceFrequencyCode", draft.frequency);
      out.append("</gmd:MD_MaintenanceInformation></gmd:resourceMaintenance>");
    }
  }

  private void keywords() {
    out.append("<gmd:descriptiveKeywords><gmd:MD_Keywords>");
    draft.keywords.values().forEach(all -> all.forEach(one -> words("gmd:keyword", one)));
    out.append("</gmd:MD_Keywords></gmd:descriptiveKeywords>");
  }

  private void licence() {
    draft
        .files
        .getFirst()
        .licence()
        .ifPresent(licence -> {
          out.append("<gmd:resourceConstraints><gmd:MD_LegalConstraints>");
          code("gmd:useConstraints", "gmd:MD_RestrictionCode", "license");
          anchor("gmd:otherConstraints", licence.url(), licence.title());
          out.append("</gmd:MD_LegalConstraints></gmd:resourceConstraints>");
        });
  }

  /// The columns are explained in a feature catalogue, a standard in a report of conformance.
  private void documentation() {
    switch (draft.documentation) {
      case COLUMNS -> {
        out.append("<gmd:contentInfo><gmd:MD_FeatureCatalogueDescription>")
            .append("<gmd:featureCatalogueCitation><gmd:CI_Citation>");
        anchor("gmd:title", draft.documentationUrl(), "Colonnes");
        out.append("</gmd:CI_Citation></gmd:featureCatalogueCitation>")
            .append("</gmd:MD_FeatureCatalogueDescription></gmd:contentInfo>");
      }
      case STANDARD -> {
        out.append(
                "<gmd:dataQualityInfo><gmd:DQ_DataQuality><gmd:report><gmd:DQ_DomainConsistency>")
            .append("<gmd:result><gmd:DQ_ConformanceResult><gmd:specification><gmd:CI_Citation>");
        anchor("gmd:title", draft.documentationUrl(), "Norme");
        out.append("</gmd:CI_Citation></gmd:specification></gmd:DQ_ConformanceResult></gmd:result>")
            .append(
                "</gmd:DQ_DomainConsistency></gmd:report></gmd:DQ_DataQuality></gmd:dataQualityInfo>");
      }
      case LINK, NONE -> {
        // A link stands with the files.
      }
    }
  }

  private void files() {
    out.append("<gmd:distributionInfo><gmd:MD_Distribution><gmd:transferOptions>")
        .append("<gmd:MD_DigitalTransferOptions>");
    for (var file : draft.files) {
      online(file.url(), file.kind().title().in(draft.mainLanguage()), file.kind().mediaType());
    }
    if (draft.documentation == Documentation.LINK) {
      online(draft.documentationUrl(), "Documentation", "");
    }
    out.append("</gmd:MD_DigitalTransferOptions></gmd:transferOptions>")
        .append("</gmd:MD_Distribution></gmd:distributionInfo>");
  }

  private void online(String address, String name, String mediaType) {
    out.append("<gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>")
        .append(escaped(address))
        .append("</gmd:URL></gmd:linkage>");
    if (!mediaType.isEmpty()) {
      out.append("<gmd:protocol><gmx:MimeFileType type=\"")
          .append(mediaType)
          .append("\">WWW:DOWNLOAD-1.0-http--download</gmx:MimeFileType></gmd:protocol>");
    }
    words("gmd:name", name);
    code(
        "gmd:function",
        "gmd:CI_OnLineFunctionCode",
        mediaType.isEmpty() ? "information" : "download");
    out.append("</gmd:CI_OnlineResource></gmd:onLine>");
  }

  private void words(String name, String text) {
    open(name)
        .append("<gco:CharacterString>")
        .append(escaped(text))
        .append("</gco:CharacterString>");
    close(name);
  }

  private void code(String name, String list, String value) {
    open(name).append('<').append(list).append(" codeListValue=\"").append(escaped(value));
    out.append("\"/>");
    close(name);
  }

  private void anchor(String name, String address, String text) {
    open(name).append("<gmx:Anchor xlink:href=\"").append(escaped(address)).append("\">");
    out.append(escaped(text)).append("</gmx:Anchor>");
    close(name);
  }

  private StringBuilder open(String name) {
    return out.append('<').append(name).append('>');
  }

  private void close(String name) {
    out.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
