package mizan.engine.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Invented tables with and without personal data, each column labelled: made from a seed.
///
/// Names are put together from parts that many people bear; no row is of anybody.
final class PersonalTables {
  /// A column: what it is called, how its cells are made, and what personal data they are.
  ///
  /// @param kind null when they are none
  record Column(
      String name, @org.jspecify.annotations.Nullable PersonalKind kind, Supplier<String> cell) {}

  /// A table of some columns.
  record Table(String name, List<Column> columns) {}

  private static final String[] FIRST_AR = {
    "محمد", "فاطمة", "علي", "مريم", "أحمد", "سلمى", "يوسف", "خديجة", "إبراهيم", "ليلى", "عمر", "هدى"
  };
  private static final String[] LAST_AR = {
    "الطرابلسي", "بن عمر", "الجلاصي", "التونسي", "بن صالح", "العياري", "المرزوقي", "الهمامي"
  };
  private static final String[] FIRST_FR = {
    "Mohamed", "Fatma", "Ali", "Mariem", "Ahmed", "Salma", "Youssef", "Sonia", "Hélène", "Karim"
  };
  private static final String[] LAST_FR = {
    "Trabelsi", "Ben Amor", "Jlassi", "Ayari", "Marzouki", "Hammami", "Ben Salah", "Dupont-Ayari"
  };
  private static final String[] TOWNS = {
    "Tunis", "Sfax", "Sousse", "Gabès", "Bizerte", "Kairouan", "Gafsa", "Nabeul", "Béja", "Médenine"
  };
  private static final String[] TOWNS_AR = {"تونس", "صفاقس", "سوسة", "قابس", "بنزرت", "القيروان"};

  private final Random random;

  PersonalTables(long seed) {
    random = new Random(seed);
  }

  /// Tables of persons, in which the labelled columns are personal.
  List<Table> ofPersons() {
    var tables = new ArrayList<Table>();
    tables.add(
        new Table(
            "agents",
            List.of(
                column("Nom et prénom", PersonalKind.NAME, this::nameFr),
                column("N° CIN", PersonalKind.NATIONAL_ID, this::cin),
                column("Date de naissance", PersonalKind.BIRTH_DATE, this::birthDmy),
                column("Téléphone", PersonalKind.PHONE, this::phoneSpaced),
                column("E-mail", PersonalKind.MAILBOX, this::freeMail),
                column("RIB", PersonalKind.BANK_ACCOUNT, this::rib),
                column("Adresse personnelle", PersonalKind.HOME_PLACE, this::street),
                column("Gouvernorat", null, () -> any(TOWNS)),
                column("Montant", null, () -> Integer.toString(random.nextInt(90_000) + 10_000)))));
    tables.add(
        new Table(
            "منتفعون",
            List.of(
                column("الاسم واللقب", PersonalKind.NAME, this::nameAr),
                column("رقم بطاقة التعريف الوطنية", PersonalKind.NATIONAL_ID, this::cin),
                column("تاريخ الولادة", PersonalKind.BIRTH_DATE, this::birthIso),
                column("رقم الهاتف", PersonalKind.PHONE, this::phonePlain),
                column("البريد الإلكتروني", PersonalKind.MAILBOX, this::nameMail),
                column("رقم الضمان الاجتماعي", PersonalKind.SOCIAL_SECURITY, () -> digits(10)),
                column("الولاية", null, () -> any(TOWNS_AR)),
                column("المبلغ", null, () -> Integer.toString(random.nextInt(9_000) + 1_000)))));
    tables.add(
        new Table(
            "holders",
            List.of(
                column("Full name", PersonalKind.NAME, this::nameFr),
                column("Date of birth", PersonalKind.BIRTH_DATE, this::birthIso),
                column("Passport number", PersonalKind.PASSPORT, this::passport),
                column("IBAN", PersonalKind.BANK_ACCOUNT, this::iban),
                column("Card number", PersonalKind.CARD, this::card),
                column("Licence plate", PersonalKind.PLATE, this::plate),
                column("Tax number", PersonalKind.TAX_NUMBER, this::taxOfPerson),
                column("Mobile", PersonalKind.PHONE, this::phonePlus),
                column("City", null, () -> any(TOWNS)),
                column("Year", null, () -> Integer.toString(1990 + random.nextInt(30))))));
    return tables;
  }

  /// Tables that look as if, in which nothing is personal.
  List<Table> lookAlikes() {
    var tables = new ArrayList<Table>();
    tables.add(
        new Table(
            "établissements",
            List.of(
                column("Nom de l'établissement", null, () -> "École primaire " + any(TOWNS)),
                column("Téléphone", null, this::phoneSpaced),
                column("E-mail", null, () -> "contact@ecole" + random.nextInt(999) + ".tn"),
                column("Adresse", null, this::street),
                column("Code postal", null, () -> Integer.toString(1000 + random.nextInt(8000))),
                column("Matricule fiscal", null, this::taxOfCompany),
                column("Latitude", null, () -> "36." + digits(4)))));
    tables.add(
        new Table(
            "statistiques",
            List.of(
                column("Nom", null, () -> any(TOWNS)),
                column("Date", null, this::compactDate),
                column("Valeur", null, () -> "1" + digits(7)),
                column("Population", null, () -> Integer.toString(random.nextInt(2_000_000))),
                column("Référence", null, () -> "9" + digits(19)),
                column("Code barre", null, () -> "619" + digits(10)))));
    tables.add(
        new Table(
            "مؤسسات",
            List.of(
                column("اسم المؤسسة", null, () -> "شركة " + any(TOWNS_AR)),
                column("هاتف المؤسسة", null, this::phonePlain),
                column("العنوان", null, () -> "شارع الحرية " + random.nextInt(99)),
                column("تاريخ التأسيس", null, this::birthIso),
                column("المعرف الجبائي", null, this::taxOfCompany))));
    tables.add(
        new Table(
            "anonymes",
            List.of(
                column("Nom et prénom", null, () -> "Foulen Ben Foulen"),
                column("الاسم واللقب", null, () -> "فلان بن فلان"),
                column("Note", null, () -> Integer.toString(random.nextInt(20))))));
    tables.add(
        new Table(
            "transport",
            List.of(
                column("Nom de la station", null, () -> "Station " + any(TOWNS)),
                column("Identifiant", null, () -> digits(8)),
                column("Heure", null, () -> "0" + random.nextInt(9) + ":15"),
                column("Contact", null, () -> "info@transport.tn"))));
    return tables;
  }

  private static Column column(
      String name, @org.jspecify.annotations.Nullable PersonalKind kind, Supplier<String> cell) {
    return new Column(name, kind, cell);
  }

  private String any(String[] parts) {
    return parts[random.nextInt(parts.length)];
  }

  private String digits(int count) {
    var digits = new StringBuilder();
    for (var i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String nameFr() {
    return any(FIRST_FR) + " " + any(LAST_FR);
  }

  private String nameAr() {
    return any(FIRST_AR) + " " + any(LAST_AR);
  }

  private String cin() {
    return random.nextInt(2) + digits(7);
  }

  private String birthDmy() {
    return "%02d/%02d/%d".formatted(1 + random.nextInt(28), 1 + random.nextInt(12), year());
  }

  private String birthIso() {
    return "%d-%02d-%02d".formatted(year(), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private int year() {
    return 1950 + random.nextInt(55);
  }

  private String compactDate() {
    return "%d%02d%02d".formatted(year(), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String phoneSpaced() {
    return "2459".charAt(random.nextInt(4)) + digits(1) + " " + digits(3) + " " + digits(3);
  }

  private String phonePlain() {
    return "2459".charAt(random.nextInt(4)) + digits(7);
  }

  private String phonePlus() {
    return "+216 " + phoneSpaced();
  }

  private String freeMail() {
    return any(FIRST_FR).toLowerCase(java.util.Locale.ROOT).replace("é", "e").replace("è", "e")
        + digits(3)
        + "@gmail.com";
  }

  private String nameMail() {
    return "a" + letters(3) + ".trabelsi" + "@ministere.example";
  }

  private String letters(int count) {
    var letters = new StringBuilder();
    for (var i = 0; i < count; i++) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private String rib() {
    var head = "0" + (1 + random.nextInt(9)) + digits(16);
    var rest = Figures.mod97(head + "00");
    return head + "%02d".formatted(97 - rest);
  }

  private String iban() {
    return "TN59" + rib();
  }

  private String card() {
    var head = "4" + digits(14);
    for (var check = 0; check < 10; check++) {
      if (Figures.luhn(head + check)) {
        return head + check;
      }
    }
    throw new IllegalStateException(head);
  }

  private String passport() {
    return (char) ('A' + random.nextInt(26)) + digits(7);
  }

  private String plate() {
    return (1 + random.nextInt(250)) + " TU " + (1 + random.nextInt(9999));
  }

  private String taxOfPerson() {
    return tax("P");
  }

  private String taxOfCompany() {
    return tax("M");
  }

  private String tax(String category) {
    var digits = digits(7);
    for (var letter : "ABCDEFGHJKLMNPQRSTVWXYZ".toCharArray()) {
      if (TaxNumber.isControlled(digits + letter)) {
        return digits + letter + "/A/" + category + "/000";
      }
    }
    throw new IllegalStateException(digits);
  }

  private String street() {
    return (1 + random.nextInt(120)) + " rue de " + any(TOWNS);
  }
}
