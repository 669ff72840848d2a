package mizan.engine.charsets;

import static mizan.engine.charsets.Mojibake.Kind.LETTER_LOST;
import static mizan.engine.charsets.Mojibake.Kind.UTF_8_AS_WINDOWS_1252;
import static mizan.engine.charsets.Mojibake.Kind.UTF_8_AS_WINDOWS_1256;
import static mizan.engine.charsets.Mojibake.Kind.UTF_8_TWICE;
import static mizan.engine.charsets.Mojibake.Kind.WINDOWS_1256_AS_WINDOWS_1252;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mizan.engine.charsets.Mojibake.Kind;

/// Looks for letters in a row that no one writes, but that arise when bytes are read in the wrong
/// charset.
final class MojibakeScan {
  /// The byte of a letter in a charset; 0 where it has none.
  private static final short[] WINDOWS_1252 = bytesOf("windows-1252");

  private static final short[] WINDOWS_1256 = bytesOf("windows-1256");

  /// Letters of windows-1252 whose bytes are letters of Arabic.
  private static final boolean[] ARABIC = arabicLetters();

  /// Of characters that neither end a pair nor are in a run, as most of Arabic: the byte that would
  /// begin a pair, or 0; of others -1.
  private static final short[] HARMLESS = harmless();

  /// So many accented capitals and letters in a row are no word of a Latin script.
  private static final int RUN = 3;

  private final Map<Kind, Spots> found = new EnumMap<>(Kind.class);
  private long foreign;
  private int latinLead;
  private int arabicLead;
  private int dash;
  private long leadOffset;
  private int run;
  private long runStart;

  /// Takes characters of ASCII, of which one is like the other.
  void pass() {
    endRun();
    latinLead = 0;
    arabicLead = 0;
    dash = 0;
  }

  /// Takes the characters of two bytes of UTF-8 that stand at a place and are harmless; where they
  /// end.
  ///
  /// @param base what is added to a place to have its offset
  int passHarmless(byte[] block, int from, int end, long base) {
    var at = from;
    var lead = 0;
    while (at + 1 < end && (block[at] & 0xE0) == 0xC0 && (block[at + 1] & 0xC0) == 0x80) {
      var next = HARMLESS[(block[at] & 0x1F) << 6 | (block[at + 1] & 0x3F)];
      if (next < 0) {
        break;
      }
      lead = next;
      at += 2;
    }
    if (at > from) {
      endRun();
      foreign += (at - from) >> 1;
      latinLead = 0;
      arabicLead = lead;
      dash = 0;
      leadOffset = base + at - 2;
    }
    return at;
  }

  void accept(int point, long offset) {
    if (point < 0x80) {
      pass();
      return;
    }
    foreign++;
    if (point == 0xFFFD) {
      spots(LETTER_LOST).add(offset);
    }
    pairs(point, offset);
    runs(point, offset);
  }

  /// Two bytes of UTF-8 that were read as two letters.
  private void pairs(int point, long offset) {
    var latin = point < 0xA0 ? point : point > 0xFFFF ? 0 : WINDOWS_1252[point];
    var arabic = point > 0xFFFF ? 0 : WINDOWS_1256[point];
    if (latinLead != 0 && follows(latin) && plausible(latinLead, latin)) {
      spots(point < 0xA0 ? UTF_8_TWICE : UTF_8_AS_WINDOWS_1252).add(leadOffset);
    } else if (dash == 2 && follows(latin)) {
      spots(point < 0xA0 ? UTF_8_TWICE : UTF_8_AS_WINDOWS_1252).add(leadOffset);
    }
    if (arabicLead != 0 && follows(arabic) && plausible(arabicLead, arabic)) {
      spots(UTF_8_AS_WINDOWS_1256).add(leadOffset);
    }
    dash = latin == 0xE2 ? 1 : dash == 1 && latin == 0x80 ? 2 : 0;
    leadOffset = dash == 2 ? leadOffset : offset;
    latinLead = leads(latin) ? latin : 0;
    arabicLead = leads(arabic) ? arabic : 0;
  }

  private static boolean leads(int octet) {
    return octet >= 0xC2 && octet <= 0xDF;
  }

  private static boolean follows(int octet) {
    return octet >= 0x80 && octet <= 0xBF;
  }

  /// Whether the two bytes are a letter of Arabic or of a Latin script.
  private static boolean plausible(int lead, int next) {
    var point = ((lead & 0x1F) << 6) | (next & 0x3F);
    return (point >= 0x621 && point <= 0x652)
        || (point >= 0x660 && point <= 0x669)
        || point == 0x60C
        || (point >= 0xA0 && point <= 0x17F);
  }

  private void runs(int point, long offset) {
    if (point <= 0xFF && ARABIC[point]) {
      if (run++ == 0) {
        runStart = offset;
      }
    } else {
      endRun();
    }
  }

  private static boolean[] arabicLetters() {
    var letters = new boolean[256];
    for (var point = 0xC0; point <= 0xFF; point++) {
      var read = decoded(point, Charset.forName("windows-1256"));
      // Arabic's charset of Windows keeps the French letters where they are.
      letters[point] = (read >= 0x621 && read <= 0x652) || read == point;
    }
    return letters;
  }

  private static short[] harmless() {
    var leads = new short[0x800];
    for (var point = 0; point < leads.length; point++) {
      var arabic = WINDOWS_1256[point];
      var harmless = point > 0xFF && WINDOWS_1252[point] == 0 && !follows(arabic);
      leads[point] = harmless ? leads(arabic) ? arabic : 0 : (short) -1;
    }
    return leads;
  }

  private static char decoded(int octet, Charset charset) {
    return new String(new byte[] {(byte) octet}, charset).charAt(0);
  }

  private void endRun() {
    if (run >= RUN) {
      spots(WINDOWS_1256_AS_WINDOWS_1252).add(runStart);
    }
    run = 0;
  }

  private Spots spots(Kind kind) {
    return found.computeIfAbsent(kind, _ -> new Spots());
  }

  List<Mojibake> end() {
    endRun();
    var result = new ArrayList<Mojibake>();
    found.forEach((kind, spots) -> {
      // Two Arabic letters of such a pair can meet in a true text: only many of them tell.
      if (kind != UTF_8_AS_WINDOWS_1256 || spots.count() * 4 > foreign) {
        result.add(new Mojibake(kind, spots.places()));
      }
    });
    result.sort(Comparator.comparingLong(one -> -one.places().count()));
    return result;
  }

  private static short[] bytesOf(String name) {
    var charset = Charset.forName(name);
    var bytes = new short[1 << 16];
    for (var octet = 0x80; octet <= 0xFF; octet++) {
      bytes[decoded(octet, charset)] = (short) octet;
    }
    bytes[0xFFFD] = 0;
    return bytes;
  }
}
