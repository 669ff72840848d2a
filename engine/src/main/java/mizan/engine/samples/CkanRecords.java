package mizan.engine.samples;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mizan.engine.samples.Draft.Documentation;
import mizan.engine.samples.Draft.DraftFile;
import mizan.engine.samples.SampleLicence.Standing;
import mizan.engine.samples.SamplePortal.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes records as CKAN packages, in the manner of their portal and with its small disorders.
///
/// The disorders (empty texts, nulls, added fields among the extras, formats in any case) go by the
/// record's number and harm nothing.
record CkanRecords(Kind.Ckan kind) {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

  String lines(List<Draft> drafts) {
    return JsonLines.of(drafts, this::record);
  }

  private ObjectNode record(Draft draft) {
    var record = JsonMapper.shared().createObjectNode();
    var extras = JsonMapper.shared().createArrayNode();
    record.put("id", draft.origin.id()).put("name", draft.name()).put("type", "dataset");
    record.put("state", kind.dkan() ? "Active" : "active").put("private", false);
    record.put("title", draft.title()).put("notes", draft.description());
    addTranslations(record, "title", draft.titles);
    addTranslations(record, "notes", draft.descriptions);
    addPublisher(record, draft);
    addContact(record, extras, draft);
    addLicence(record, draft);
    addDates(record, extras, draft);
    addFrequency(record, extras, draft);
    addDocumentation(record, extras, draft);
    addTags(record, draft);
    addResources(record, draft);
    record.put("version", "").put("url", "").putNull("creator_user_id");
    record.set("extras", extras);
    return record;
  }

  private void addTranslations(ObjectNode record, String field, Map<Language, String> texts) {
    switch (kind.style()) {
      case FLUENT -> {
        var translated = record.putObject(field + "_translated").put("en", "");
        texts.forEach((language, text) -> translated.put(language.tag(), text));
      }
      case SUFFIX -> {
        for (var language : Language.values()) {
          record.put(field + "_" + language.tag(), texts.getOrDefault(language, ""));
        }
      }
      case PLAIN -> {
        // One text for all readers.
      }
    }
  }

  private void addPublisher(ObjectNode record, Draft draft) {
    var publisher = draft.origin.publisher();
    var name = draft.namesPublisher() ? publisher.slug() : "a-completer";
    if (kind.dkan()) {
      record.putArray("groups").addObject().put("name", name).put("title", draft.publisherName);
      return;
    }
    record
        .putObject("organization")
        .put("name", name)
        .put("title", draft.publisherName)
        .put("type", "organization")
        .put("description", "")
        .put("state", "active");
    record.putArray("groups").addObject().put("name", draft.origin.theme().slug());
  }

  /// The mailbox stands with the maintainer, with the author, or among the extras.
  private void addContact(ObjectNode record, ArrayNode extras, Draft draft) {
    var place = draft.contactEmail.isEmpty() ? 0 : draft.origin.number() % 5;
    record.put("maintainer", draft.contactName);
    record.put("maintainer_email", place < 3 ? draft.contactEmail : "");
    record.putNull("author");
    if (place == 3) {
      record.put("author_email", draft.contactEmail);
    } else {
      record.putNull("author_email");
    }
    if (place == 4) {
      addExtra(extras, "contact_email", draft.contactEmail);
    }
  }

  private void addLicence(ObjectNode record, Draft draft) {
    var licence = draft.files.getFirst().licence();
    if (licence.isEmpty()) {
      record.putNull("license_id").put("license_title", "").put("isopen", false);
      return;
    }
    if (!kind.dkan()) {
      record.put("license_id", licence.get().ckan());
    }
    record.put("license_title", licence.get().title()).put("license_url", licence.get().url());
    record.put("isopen", licence.get().standing() == Standing.OPEN);
  }

  /// CKAN's own stamps are the dates, unless the record declares others.
  private void addDates(ObjectNode record, ArrayNode extras, Draft draft) {
    putStamp(
        record, "metadata_created", draft.issued.isEmpty() ? "" : STAMP.format(draft.appeared));
    putStamp(
        record, "metadata_modified", draft.modified.isEmpty() ? "" : STAMP.format(draft.changed));
    if (!draft.modified.isEmpty()
        && !draft.modified.equals(draft.changed.toLocalDate().toString())) {
      addDeclared(record, extras, "modified", draft.modified);
    }
  }

  private static void putStamp(ObjectNode record, String field, String stamp) {
    if (stamp.isEmpty()) {
      record.putNull(field);
    } else {
      record.put(field, stamp);
    }
  }

  /// A missing frequency is left out, left empty, or null.
  private void addFrequency(ObjectNode record, ArrayNode extras, Draft draft) {
    if (!draft.frequency.isEmpty()) {
      addDeclared(record, extras, kind.frequency(), draft.frequency);
    } else if (draft.origin.number() % 3 == 1) {
      record.put(kind.frequency(), "");
    } else if (draft.origin.number() % 3 == 2) {
      record.putNull(kind.frequency());
    }
  }

  private void addDocumentation(ObjectNode record, ArrayNode extras, Draft draft) {
    switch (draft.documentation) {
      case LINK -> addDeclared(record, extras, "documentation", draft.documentationUrl());
      case STANDARD -> addDeclared(record, extras, "conforms_to", draft.documentationUrl());
      case COLUMNS, NONE -> {
        // Columns are described with their file.
      }
    }
  }

  private void addDeclared(ObjectNode record, ArrayNode extras, String field, String value) {
    if (kind.inExtras()) {
      addExtra(extras, field, value);
    } else {
      record.put(field, value);
    }
  }

  private static void addExtra(ArrayNode extras, String key, String value) {
    extras.addObject().put("key", key).put("value", value);
  }

  private void addTags(ObjectNode record, Draft draft) {
    var tags = record.putArray("tags");
    for (var keywords : draft.keywords.values()) {
      for (var keyword : keywords) {
        var tag = tags.addObject().put("name", keyword).put("display_name", keyword);
        if (kind.dkan()) {
          tag.put("vocabulary_id", "2");
        }
      }
    }
    record.put("num_tags", tags.size());
  }

  private void addResources(ObjectNode record, Draft draft) {
    var resources = record.putArray("resources");
    for (var file : draft.files) {
      addResource(resources.addObject(), file, draft);
      if (draft.documentation == Documentation.COLUMNS && resources.size() == 1) {
        var fields = resources.get(0).asObject().putObject("schema").putArray("fields");
        fields.addObject().put("name", "code_commune").put("type", "string");
        fields.addObject().put("name", "annee").put("type", "integer");
        fields.addObject().put("name", "valeur").put("type", "number");
      }
    }
    record.put("num_resources", resources.size());
  }

  private void addResource(ObjectNode resource, DraftFile file, Draft draft) {
    resource.put("id", file.id()).put("package_id", draft.origin.id());
    resource.put("name", file.kind().title().in(draft.mainLanguage())).put("description", "");
    var loose = draft.origin.number() % 4 == 0;
    var format = file.kind().format();
    resource.put("format", loose ? format.toLowerCase(Locale.ROOT) : format);
    resource.put("url", file.url()).put("state", "active");
    if (kind.dkan()) {
      resource.put("size", String.format(Locale.ROOT, "%.1f KB", file.sizeBytes() / 1024.0));
    } else if (loose) {
      resource.putNull("size").putNull("mimetype");
    } else {
      resource.put("size", file.sizeBytes()).put("mimetype", file.kind().mediaType());
    }
    resource.put("created", STAMP.format(draft.appeared)).putNull("last_modified");
  }
}
