package mizan.engine.samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import mizan.engine.samples.TablePlan.Kind;

/// Carries out the faults of one file as it is written.
final class ByteSpoiling {

  private static final Phrase PAGE =
      new Phrase(
          "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\">"
              + "<title>خطأ</title></head><body><h1>الملف غير موجود</h1>"
              + "<p>تعذّر إيجاد الملف المطلوب.</p></body></html>\n",
          "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\">"
              + "<title>Erreur</title></head><body><h1>Fichier introuvable</h1>"
              + "<p>Le fichier demandé n’a pas été trouvé.</p></body></html>\n");

  private ByteSpoiling() {}

  /// What is found in place of the clean file.
  static byte[] spoil(byte[] clean, SampleTable table, ByteFault fault) {
    return switch (fault) {
      case XLSX_AS_CSV -> Workbooks.xlsx(table);
      case OTHER_ENDING -> clean;
      case ERROR_PAGE -> PAGE.in(table.language).getBytes(StandardCharsets.UTF_8);
      case EMPTY, NOT_THERE -> new byte[0];
      case XLSX_CUT -> Arrays.copyOf(clean, clean.length * 2 / 3);
      case JSON_CUT -> cutText(clean);
      case QUOTE_STRAY -> strayQuote(clean, table);
      case CUT_OFF -> cutOff(clean);
      case WINDOWS_1256 -> text(clean).getBytes(Charset.forName("windows-1256"));
      case WINDOWS_1252 -> text(clean).getBytes(Charset.forName("windows-1252"));
      case MOJIBAKE -> twice(clean);
      case BYTES_INVALID -> invalid(clean);
    };
  }

  private static String text(byte[] clean) {
    return new String(clean, StandardCharsets.UTF_8);
  }

  /// A quote that opens a cell of words and is never closed.
  private static byte[] strayQuote(byte[] clean, SampleTable table) {
    var lines = text(clean).split("\n", -1);
    var cells = lines[lines.length / 2].split(";", -1);
    var words = table.column(Kind.CHOICE);
    cells[words] = '"' + cells[words];
    lines[lines.length / 2] = String.join(";", cells);
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /// The end of the last row is missing, as when a transfer breaks off.
  private static byte[] cutOff(byte[] clean) {
    var text = text(clean);
    return text.substring(0, text.lastIndexOf(';')).getBytes(StandardCharsets.UTF_8);
  }

  /// Cut between two characters.
  private static byte[] cutText(byte[] clean) {
    var text = text(clean);
    return text.substring(0, text.length() * 2 / 3).getBytes(StandardCharsets.UTF_8);
  }

  /// Read as windows-1252 and written as UTF-8 once more; bytes that charset lacks become what
  /// Latin-1 has for them.
  private static byte[] twice(byte[] clean) {
    var text = new StringBuilder();
    var windows = Charset.forName("windows-1252");
    for (var one : clean) {
      var read = new String(new byte[] {one}, windows);
      text.append(read.equals("\uFFFD") ? String.valueOf((char) (one & 0xFF)) : read);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Two letters in the middle lose their first byte.
  private static byte[] invalid(byte[] clean) {
    var spoilt = clean.clone();
    var left = 2;
    for (var i = clean.length / 2; i < clean.length && left > 0; i++) {
      if ((clean[i] & 0xE0) == 0xC0) {
        spoilt[i] = (byte) 0xFF;
        spoilt[i + 1] = 'x';
        left--;
      }
    }
    return spoilt;
  }
}
