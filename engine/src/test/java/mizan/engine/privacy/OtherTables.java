package mizan.engine.privacy;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mizan.engine.privacy.PersonalTables.Column;
import mizan.engine.privacy.PersonalTables.Table;
import org.jspecify.annotations.Nullable;

/// A second set of invented tables, by another hand than [PersonalTables]: other names, other names
/// of columns, values as people type them, and look-alikes of every kind. It was written before any
/// detector was tried on it; what the first try missed has been mended since.
final class OtherTables {
  private static final String[] GIVEN = {
    "Wassim", "Rim", "Hatem", "Olfa", "Bilel", "Nesrine", "Slim", "Emna", "Chokri", "Yosra",
    "Zied", "Amel", "Anis", "Ghada", "Moez", "Imen", "Sofiène", "Raja", "Thouraya", "Nizar"
  };
  private static final String[] FAMILY = {
    "BOUZID", "Gharsalli", "Mabrouk", "Ben Abdallah", "Khelifi", "Sassi", "EL OUNI", "Zouari",
    "Haddad", "Ferjani", "Ouertani", "Baccouche", "M'Barek", "Abid", "Chebbi", "Rezgui"
  };
  private static final String[] GIVEN_AR = {
    "وسيم", "ريم", "حاتم", "ألفة", "بلال", "نسرين", "سليم", "آمنة", "شكري", "يسرى", "زياد", "غادة"
  };
  private static final String[] FAMILY_AR = {
    "بوزيد", "الغرسلي", "المبروك", "بن عبد الله", "الخليفي", "الساسي", "العوني", "الزواري", "الشابي"
  };
  private static final String[] STREETS = {
    "rue Ibn Rochd",
    "av. de la République",
    "impasse des Lauriers",
    "rue 4821",
    "boulevard du 9 Avril"
  };
  private static final String[] STREETS_AR = {
    "نهج ابن رشد", "شارع الجمهورية", "نهج الورد", "زنقة الحوت"
  };
  private static final String[] PLACES = {
    "Ariana", "Zaghouan", "Siliana", "Tozeur", "Mahdia", "Monastir", "Kébili", "Le Kef", "Manouba"
  };
  private static final String[] FREE = {
    "gmail.com", "yahoo.fr", "hotmail.com", "outlook.com", "live.fr"
  };
  private static final String CONTROL = "ABCDEFGHJKLMNPQRSTVWXYZ";

  private final Random random;

  OtherTables(long seed) {
    random = new Random(seed);
  }

  List<Table> ofPersons() {
    return Stream.concat(beneficiaries().stream(), holders().stream()).toList();
  }

  private List<Table> beneficiaries() {
    return List.of(
        table(
            "bourses",
            column("Nom et prénom de l'étudiant(e)", PersonalKind.NAME, this::shoutedName),
            column("N° C.I.N", PersonalKind.NATIONAL_ID, () -> spaced(cin(), 2, 5)),
            column("Né(e) le", PersonalKind.BIRTH_DATE, () -> dmy('-')),
            column("GSM", PersonalKind.PHONE, () -> "(+216) " + grouped(mobile(), '.')),
            column("Adresse mail", PersonalKind.MAILBOX, this::initialMail),
            column("RIB (20 chiffres)", PersonalKind.BANK_ACCOUNT, () -> spaced(rib(), 2, 5, 18)),
            column("Domicile", PersonalKind.HOME_PLACE, this::address),
            column("Moyenne", null, () -> (8 + random.nextInt(12)) + "," + digits(2))),
        table(
            "قائمة المنتفعين",
            column("اسم ولقب المنتفع", PersonalKind.NAME, this::titledNameAr),
            column("عدد بطاقة التعريف الوطنية", PersonalKind.NATIONAL_ID, () -> arabic(cin())),
            column("تاريخ ومكان الولادة", PersonalKind.BIRTH_DATE, () -> arabic(dmy('/'))),
            column("الهاتف الجوّال", PersonalKind.PHONE, () -> arabic(mobile())),
            column("رقم الحساب الجاري", PersonalKind.BANK_ACCOUNT, this::rib),
            column("محل السكنى", PersonalKind.HOME_PLACE, this::addressAr),
            column("عدد الضمان الاجتماعي", PersonalKind.SOCIAL_SECURITY, () -> arabic(digits(10))),
            column("المبلغ بالدينار", null, () -> "1" + digits(2) + ",000")),
        table(
            "permits",
            column("Holder's name", PersonalKind.NAME, this::lastFirst),
            column("Nat. ID card", PersonalKind.NATIONAL_ID, () -> "CIN: " + cin()),
            column("Date of birth (dd/mm/yyyy)", PersonalKind.BIRTH_DATE, () -> dmy('/')),
            column("Passport no.", PersonalKind.PASSPORT, () -> letter() + " " + digits(6)),
            column("Vehicle plate no.", PersonalKind.PLATE, this::plateGlued),
            column("Home address", PersonalKind.HOME_PLACE, this::address),
            column("Contact phone", PersonalKind.PHONE, () -> "Tel: " + grouped(mobile(), ' ')),
            column("Contact e-mail", PersonalKind.MAILBOX, () -> "mail: " + freeMail()),
            column("Fee (TND)", null, () -> digits(2) + ".500")));
  }

  private List<Table> holders() {
    return List.of(
        table(
            "transporteurs",
            column("Propriétaire du véhicule", PersonalKind.NAME, this::civil),
            column("Immatriculation", PersonalKind.PLATE, this::plateAr),
            column("Matricule fiscal", PersonalKind.TAX_NUMBER, () -> taxSpaced('P')),
            column("Tél. 1 / Tél. 2", PersonalKind.PHONE, () -> mobile() + " / " + mobile()),
            column("Courriels", PersonalKind.MAILBOX, () -> freeMail() + "; " + freeMail()),
            column("IBAN du titulaire", PersonalKind.BANK_ACCOUNT, () -> inFours("TN59" + rib())),
            column(
                "Matricule CNSS", PersonalKind.SOCIAL_SECURITY, () -> digits(8) + "-" + digits(2)),
            column("Nombre de places", null, () -> "" + (4 + random.nextInt(5)))),
        table(
            "payés en ligne",
            column("Nom du titulaire", PersonalKind.NAME, this::mixedName),
            column(
                "N° de carte bancaire",
                PersonalKind.CARD,
                () -> hyphenated(card("5" + (1 + random.nextInt(5))))),
            column("N° passeport", PersonalKind.PASSPORT, () -> letter() + digits(6)),
            column("MF", PersonalKind.TAX_NUMBER, () -> taxGlued('P')),
            column(
                "Identifiant unique CNRPS",
                PersonalKind.SOCIAL_SECURITY,
                () -> spaced(digits(10), 3, 6)),
            column("ddn", PersonalKind.BIRTH_DATE, this::inWords),
            column(
                "E-mail du client",
                PersonalKind.MAILBOX,
                () -> any(GIVEN) + " <" + freeMail() + ">"),
            column("Agence", null, () -> "Agence " + any(PLACES))),
        table(
            "بطاقات",
            column("الاسم و اللقب", PersonalKind.NAME, this::nameAr),
            column("رقم البطاقة البنكية", PersonalKind.CARD, () -> arabic(card("4"))),
            column("رقم جواز السفر", PersonalKind.PASSPORT, () -> letter() + digits(7)),
            column("الرقم المنجمي للسيارة", PersonalKind.PLATE, () -> arabic(this.plateAr())),
            column("المعرّف الجبائي", PersonalKind.TAX_NUMBER, () -> "م.ج: " + taxGlued('P')),
            column("البريد الإلكتروني", PersonalKind.MAILBOX, this::freeMail),
            column("الولاية", null, () -> any(PLACES))));
  }

  List<Table> lookAlikes() {
    return Stream.concat(ofTrade().stream(), ofServices().stream()).toList();
  }

  private List<Table> ofTrade() {
    return List.of(
        table(
            "factures",
            column("N° facture", null, () -> "0" + digits(7)),
            column("Référence commande", null, () -> "1" + digits(7)),
            column("Date de facturation", null, () -> dmy('/')),
            column("Fournisseur", null, () -> "Sté " + any(FAMILY) + " & fils"),
            column("Matricule fiscal du fournisseur", null, () -> taxSpaced('M')),
            column("IBAN du fournisseur", null, () -> "TN59" + rib()),
            column("Montant TTC", null, () -> digits(6) + ",500")),
        table(
            "livres",
            column("Titre", null, () -> "Histoire de " + any(PLACES)),
            column("ISBN", null, () -> "978" + digits(10)),
            column("Code-barres", null, () -> "6191" + digits(9)),
            column("Nom de la collection", null, () -> "Lire à " + any(PLACES)),
            column("N° d'inventaire", null, () -> digits(8)),
            column("Date de parution", null, () -> dmy('/'))),
        table(
            "prénoms donnés",
            column("Prénom", null, () -> any(GIVEN)),
            column("Année", null, () -> "" + (1990 + random.nextInt(30))),
            column("Naissances", null, () -> digits(3))),
        table(
            "hôpitaux",
            column("Nom", null, () -> "Hôpital régional de " + any(PLACES)),
            column(
                "Standard téléphonique",
                null,
                () -> "7" + digits(1) + " " + digits(3) + " " + digits(3)),
            column("Courriel", null, () -> "direction.generale@hopital-" + digits(2) + ".example"),
            column("Adresse", null, this::address),
            column("Position GPS", null, () -> "36." + digits(4) + ", 10." + digits(4)),
            column("Date de création", null, () -> dmy('/')),
            column("Code structure", null, () -> "1" + digits(7))));
  }

  private List<Table> ofServices() {
    return List.of(
        table(
            "نقل",
            column("اسم الخط", null, () -> "خط " + any(GIVEN_AR)),
            column("رمز المحطة", null, () -> digits(8)),
            column("هاتف الوكالة", null, () -> "7" + digits(7)),
            column("الرقم المنجمي للحافلة", null, this::plateAr),
            column("العنوان", null, this::addressAr),
            column("تاريخ الاستغلال", null, () -> dmy('/'))),
        table(
            "compteurs",
            column("N° compteur", null, () -> "10" + digits(18)),
            column("N° série", null, () -> "4" + digits(15)),
            column("IMEI du modem", null, () -> card("35").substring(1)),
            column("Code postal", null, () -> digits(4)),
            column(
                "Lot", null, () -> (1 + random.nextInt(99)) + " TN " + (2000 + random.nextInt(25))),
            column("Index", null, () -> digits(7)),
            column("Contact", null, () -> "reclamation@eau-" + digits(2) + ".example")),
        table(
            "espèces",
            column(
                "Nom scientifique",
                null,
                () -> "Quercus " + any(GIVEN).toLowerCase(java.util.Locale.ROOT)),
            column("Nom arabe", null, () -> "شجرة " + any(GIVEN_AR)),
            column("Nom commercial", null, () -> any(PLACES) + " doux"),
            column("Identifiant", null, () -> letter() + digits(7)),
            column("Observée le", null, () -> dmy('/'))),
        table(
            "marchés",
            column("Maître d'ouvrage", null, () -> "Commune de " + any(PLACES)),
            column("Numéro du marché", null, () -> digits(3) + "/" + (2000 + random.nextInt(25))),
            column("Registre de commerce", null, () -> letter() + digits(10)),
            column("Tél.", null, () -> "7" + digits(7)),
            column("Compte budgétaire", null, () -> digits(11)),
            column("Code NGP", null, () -> digits(11))));
  }

  private static Table table(String name, Column... columns) {
    return new Table(name, List.of(columns));
  }

  private static Column column(String name, @Nullable PersonalKind kind, Supplier<String> cell) {
    return new Column(name, kind, cell);
  }

  private String any(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private String digits(int count) {
    var digits = new StringBuilder();
    for (var i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private String letter() {
    return String.valueOf((char) ('A' + random.nextInt(26)));
  }

  private static String arabic(String text) {
    var written = new StringBuilder();
    text.chars().forEach(c -> written.append((char) (c >= '0' && c <= '9' ? c - '0' + '٠' : c)));
    return written.toString();
  }

  private static String spaced(String digits, int... places) {
    var spaced = new StringBuilder(digits);
    for (var i = places.length - 1; i >= 0; i--) {
      spaced.insert(places[i], ' ');
    }
    return spaced.toString();
  }

  private static String inFours(String code) {
    return code.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static String hyphenated(String code) {
    return code.replaceAll("(.{4})(?=.)", "$1-");
  }

  private static String grouped(String number, char mark) {
    return number.substring(0, 2) + mark + number.substring(2, 5) + mark + number.substring(5);
  }

  private String shoutedName() {
    return any(FAMILY).toUpperCase(java.util.Locale.ROOT) + " " + any(GIVEN);
  }

  private String lastFirst() {
    return any(FAMILY) + ", " + any(GIVEN);
  }

  private String civil() {
    return (random.nextBoolean() ? "M. " : "Mme ") + any(GIVEN) + " " + any(FAMILY);
  }

  private String nameAr() {
    return any(GIVEN_AR) + " بن " + any(GIVEN_AR) + " " + any(FAMILY_AR);
  }

  private String titledNameAr() {
    return (random.nextBoolean() ? "السيد " : "السيدة ") + any(GIVEN_AR) + " " + any(FAMILY_AR);
  }

  private String mixedName() {
    return any(GIVEN) + " " + any(FAMILY) + " / " + any(GIVEN_AR) + " " + any(FAMILY_AR);
  }

  private String cin() {
    return random.nextInt(2) + digits(7);
  }

  private String mobile() {
    return "2459".charAt(random.nextInt(4)) + digits(7);
  }

  private String dmy(char mark) {
    return "%02d".formatted(1 + random.nextInt(28))
        + mark
        + "%02d".formatted(1 + random.nextInt(12))
        + mark
        + (1950 + random.nextInt(55));
  }

  private String inWords() {
    var months = new String[] {"janvier", "mars", "avril", "juin", "août", "octobre", "décembre"};
    return (1 + random.nextInt(28)) + " " + any(months) + " " + (1950 + random.nextInt(55));
  }

  private String freeMail() {
    return plain(any(GIVEN)) + "_" + plain(any(FAMILY)) + digits(2) + "@" + any(FREE);
  }

  private String initialMail() {
    return plain(any(GIVEN)) + "." + plain(any(FAMILY)) + "@etudiant.example";
  }

  private static String plain(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace("è", "e").replaceAll("[^a-z]", "");
  }

  private String rib() {
    var head = "1" + digits(17);
    return head + "%02d".formatted(97 - Figures.mod97(head + "00"));
  }

  private String card(String scheme) {
    var head = scheme + digits(15 - scheme.length());
    for (var check = 0; check < 10; check++) {
      if (Figures.luhn(head + check)) {
        return head + check;
      }
    }
    throw new IllegalStateException(head);
  }

  private String plateGlued() {
    return (100 + random.nextInt(150)) + "TU" + (1 + random.nextInt(9999));
  }

  private String plateAr() {
    return (100 + random.nextInt(150)) + " تونس " + (1 + random.nextInt(9999));
  }

  private String tax(char category, String mark) {
    var number = digits(7);
    for (var i = 0; i < CONTROL.length(); i++) {
      var letter = CONTROL.charAt(i);
      if (TaxNumber.isControlled(number + letter)) {
        return number + letter + mark + "A" + mark + category + mark + "000";
      }
    }
    throw new IllegalStateException(number);
  }

  private String taxSpaced(char category) {
    return tax(category, " ");
  }

  private String taxGlued(char category) {
    return tax(category, "");
  }

  private String address() {
    return (1 + random.nextInt(99)) + ", " + any(STREETS) + ", " + digits(4) + " " + any(PLACES);
  }

  private String addressAr() {
    return "عدد " + (1 + random.nextInt(99)) + " " + any(STREETS_AR) + " " + any(FAMILY_AR);
  }
}
