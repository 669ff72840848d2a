package mizan.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/// A made-up table of public spending of 18 columns, as hard as real ones are: two scripts, two
/// ways to write a day, decimal points and commas, fillers, quotes, line ends within cells. The
/// same for the same size; about 300 bytes a row.
final class Spending {
  private static final long SEED = 20261123;

  /// In ASCII.
  static final String HEADER =
      "id,code,nom_ar,nom_fr,date_signature,date_paiement,horodatage,montant,taux,latitude,longitude,"
          + "actif,categorie,courriel,telephone,url,gouvernorat,observations\n";

  private static final String[] FIRST_AR = {
    "أمين", "سلمى", "يوسف", "مريم", "كريم", "هالة", "نزار", "إيناس", "رامي", "لبنى", "وليد", "سارة"
  };
  private static final String[] LAST_AR = {
    "البحري", "الجبالي", "السهيلي", "الغربي", "الزيتوني", "الوادي", "القمري", "النجمي", "الصخري"
  };
  private static final String[] FIRST_FR = {
    "Amine", "Salma", "Éric", "Hélène", "Karim", "Zoé", "Noël", "Inès", "Rémi", "Lobna", "Walid"
  };
  private static final String[] LAST_FR = {
    "Dupré", "Colline", "Rivière", "Desforêts", "Montclair", "Lapierre", "Duchêne", "Vallon"
  };
  private static final String[] PLACES = {
    "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa", "Lambda",
    "Mu", "Nu", "Xi", "Omicron", "Pi", "Rho", "Sigma", "Tau", "Upsilon", "Phi", "Chi", "Psi",
    "Omega"
  };
  private static final String[] KINDS = {
    "Travaux", "Fournitures", "Études", "Services", "NA", "-", "Entretien", "Transport"
  };
  private static final String[] WORDS = {
    "livraison", "reçue", "le", "marché", "public", "pour", "travaux", "de", "voirie", "selon",
        "lot",
    "facture", "réglée", "avec", "retard", "conforme", "au", "cahier", "تسليم", "الأشغال", "وفق",
        "العقد"
  };

  private final Random random = new Random(SEED);

  private Spending() {}

  /// Writes at least so many bytes, to the end of a row.
  static void write(Path file, long bytes) throws IOException {
    var spending = new Spending();
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(HEADER.getBytes(StandardCharsets.UTF_8));
      var row = new StringBuilder();
      var written = 0L;
      for (var id = 1; written < bytes; id++) {
        row.setLength(0);
        spending.row(id, row);
        var line = row.toString().getBytes(StandardCharsets.UTF_8);
        out.write(line);
        written += line.length;
      }
    }
  }

  private void row(int id, StringBuilder row) {
    var day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3600));
    var name = one(FIRST_FR);
    var last = one(LAST_FR);
    row.append(id).append(",TN-").append(2000 + random.nextInt(25)).append('-');
    row.append(100_000 + random.nextInt(900_000)).append(',');
    row.append(one(FIRST_AR)).append(' ').append(one(LAST_AR)).append(',');
    row.append(name).append(' ').append(last).append(',').append(day).append(',');
    var paid = day.plusDays(random.nextInt(90));
    two(row, paid.getDayOfMonth()).append('/');
    two(row, paid.getMonthValue()).append('/').append(paid.getYear()).append(',');
    row.append(paid).append('T');
    two(row, random.nextInt(24)).append(':');
    two(row, random.nextInt(60)).append(':');
    two(row, random.nextInt(60)).append(',');
    fixed(row, random.nextInt(100_000_000), 2, '.').append(",\"");
    fixed(row, random.nextInt(10_000), 2, ',').append("\",");
    fixed(row, 30_000_000 + random.nextInt(7_000_000), 6, '.').append(',');
    fixed(row, 7_000_000 + random.nextInt(4_000_000), 6, '.').append(',');
    row.append(random.nextInt(3) == 0 ? "non" : "oui").append(',').append(one(KINDS)).append(',');
    row.append(plain(name)).append('.').append(plain(last)).append(random.nextInt(9_000));
    row.append("@exemple").append(random.nextInt(40)).append(".tn,+216 ");
    row.append(20 + random.nextInt(79)).append(' ').append(100 + random.nextInt(900)).append(' ');
    row.append(100 + random.nextInt(900)).append(",https://exemple.tn/marches/");
    row.append(2015 + random.nextInt(10)).append('/').append(random.nextInt(1_000_000)).append(',');
    row.append(one(PLACES)).append(',');
    observations(row);
    row.append('\n');
  }

  private void observations(StringBuilder row) {
    row.append('"');
    var words = 6 + random.nextInt(12);
    for (var i = 0; i < words; i++) {
      row.append(i == 0 ? "" : i == 4 ? ", " : i == 7 ? "\n" : " ");
      var word = one(WORDS);
      row.append(i == 5 ? "\"\"" + word + "\"\"" : word);
    }
    row.append('"');
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private static StringBuilder two(StringBuilder row, int number) {
    return row.append(number < 10 ? "0" : "").append(number);
  }

  private static StringBuilder fixed(StringBuilder row, int number, int places, char mark) {
    var digits = Integer.toString(number);
    while (digits.length() <= places) {
      digits = "0" + digits;
    }
    var whole = digits.length() - places;
    return row.append(digits, 0, whole).append(mark).append(digits, whole, digits.length());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace('é', 'e')
        .replace('è', 'e')
        .replace('ê', 'e')
        .replace('ë', 'e');
  }
}
