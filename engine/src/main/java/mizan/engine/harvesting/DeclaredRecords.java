package mizan.engine.harvesting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Contact;
import mizan.engine.catalogue.Dataset.Frequency;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import mizan.engine.catalogue.Text;
import mizan.engine.catalogue.Text.Phrase;
import mizan.engine.harvesting.DeclaredColumn.Meaning;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// A dataset that a spreadsheet lists, in our words: what is said of it stands in its first row, a
/// file in each. The rules stand in `help/mappings.md`.
final class DeclaredRecords {
  private final Map<Meaning, Text> said = new EnumMap<>(Meaning.class);

  private DeclaredRecords(JsonObject row) {
    row.forEach((head, value) -> {
      var column = DeclaredColumn.of(head);
      var text = value instanceof Json.Text(var given, _) ? Fields.visible(given).strip() : "";
      if (column.meaning() != null && !text.isEmpty()) {
        said.merge(column.meaning(), Text.of(column.language(), text), Text::and);
      }
    });
  }

  /// By what rows of the same dataset are known: its identifier, its page, or its title.
  static String key(JsonObject row) {
    var read = new DeclaredRecords(row);
    for (var meaning : List.of(Meaning.IDENTIFIER, Meaning.PAGE, Meaning.TITLE)) {
      if (!read.any(meaning).isEmpty()) {
        return read.any(meaning);
      }
    }
    return "";
  }

  static Draft read(List<Json> rows) {
    var read = new ArrayList<DeclaredRecords>();
    for (var row : rows) {
      if (row instanceof JsonObject object) {
        read.add(new DeclaredRecords(object));
      }
    }
    if (read.isEmpty()) {
      return new Draft();
    }
    var first = read.getFirst();
    var draft = first.dataset();
    draft.id = key((JsonObject) rows.getFirst());
    read.forEach(row -> draft.files.add(row.file()));
    draft.files.removeIf(file -> file.accessUrl == null);
    return draft;
  }

  private Draft dataset() {
    var draft = new Draft();
    draft.title = text(Meaning.TITLE);
    draft.description = text(Meaning.DESCRIPTION);
    for (var keywords : text(Meaning.KEYWORDS).phrases()) {
      for (var piece : keywords.value().split("[,،;]", -1)) {
        if (!piece.isBlank()) {
          draft.keywords.add(new Phrase(keywords.language(), piece.strip()));
        }
      }
    }
    var theme = any(Meaning.THEME);
    if (!theme.isEmpty()) {
      draft.themes.add(new Coded(theme, Concept.theme(theme)));
    }
    var publisher = text(Meaning.PUBLISHER);
    draft.publisher = publisher.isEmpty() ? null : new Publisher(publisher, null);
    var contact = find(Meaning.CONTACT);
    var email = CkanRecords.withoutScheme(find(Meaning.EMAIL));
    draft.contact = contact == null && email == null ? null : new Contact(contact, email, null);
    draft.issued = CkanRecords.moment(find(Meaning.ISSUED));
    draft.modified = CkanRecords.moment(find(Meaning.MODIFIED));
    var frequency = find(Meaning.FREQUENCY);
    draft.frequency = frequency == null ? null : Frequency.of(frequency);
    text(Meaning.SPATIAL).phrases().forEach(place -> draft.spatial.add(place.value()));
    var time = find(Meaning.TEMPORAL);
    if (time != null) {
      draft.temporal.add(CkanRecords.period(time));
    }
    draft.landingPage = find(Meaning.PAGE);
    text(Meaning.DOCUMENTATION).phrases().forEach(page -> draft.documentation.add(page.value()));
    return draft;
  }

  private Draft.File file() {
    var file = new Draft.File();
    file.title = text(Meaning.FILE);
    file.accessUrl = find(Meaning.ADDRESS);
    file.downloadUrl = file.accessUrl;
    file.format = find(Meaning.FORMAT);
    if (file.format == null && file.accessUrl != null) {
      file.format = DataLink.ending(file.accessUrl);
    }
    file.mediaType = find(Meaning.MEDIA_TYPE);
    file.byteSize = find(Meaning.SIZE);
    file.licence = Licence.of(find(Meaning.LICENCE));
    return file;
  }

  private Text text(Meaning meaning) {
    return said.getOrDefault(meaning, Text.NONE);
  }

  private String any(Meaning meaning) {
    return text(meaning).any();
  }

  private @Nullable String find(Meaning meaning) {
    var any = any(meaning);
    return any.isEmpty() ? null : any;
  }
}
