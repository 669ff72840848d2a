package mizan.engine.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/// A clean table of ours, invented, from which polluted files are made.
record SourceTable(String name, List<String> header, List<List<String>> rows) {
  private static final int ROWS = 30;

  /// The tables that may be looked at while the reader is being built.
  static List<SourceTable> open(long seed) {
    return List.of(
        markets(seed), budgets(seed), stops(seed), clinics(seed), rain(seed), schools(seed));
  }

  /// The tables that are looked at only to report.
  static List<SourceTable> heldOut(long seed) {
    return List.of(contracts(seed), events(seed));
  }

  private static SourceTable markets(long seed) {
    return table(
        "markets",
        seed,
        "Jour,Heure,Marché,Produit,Unité,Prix,Quantité,Remarque",
        r ->
            row(
                date(r, "%2$02d/%1$02d/%3$d"),
                time(r),
                pick(r, "Bab Jdid", "Sidi Amor", "Le Port, halle 2", "Souk Ahras"),
                pick(r, "Tomate", "Piment doux", "Pomme de terre, primeur", "Olive"),
                pick(r, "kg", "caisse", "botte"),
                french(r, 3),
                "" + r.nextInt(900),
                pick(r, "", "arrivage faible, pluie", "stable", "voir l'avis\ndu comptoir")));
  }

  private static SourceTable budgets(long seed) {
    return table(
        "budgets",
        seed,
        "رقم,البلدية,الباب,السنة,الاعتمادات,المصروف,تاريخ المصادقة,ملاحظات",
        r ->
            row(
                "B" + (1000 + r.nextInt(9000)),
                pick(r, "بلدية الزيتون", "بلدية وادي النخيل", "بلدية القصبة", "بلدية المنار"),
                pick(r, "تأجير", "تسيير, مواد", "استثمار", "صيانة"),
                "" + (2015 + r.nextInt(9)),
                "" + r.nextInt(5_000_000),
                decimal(r, 100_000),
                date(r, "%3$d-%1$02d-%2$02d"),
                pick(r, "صرف جزئي, في انتظار الوثائق", "", "مكتمل", "تحويل من باب آخر")));
  }

  private static SourceTable stops(long seed) {
    return table(
        "stops",
        seed,
        "stop_id,stop_name,lat,lon,shelter,opened,page,note",
        r ->
            row(
                "" + (10_000 + r.nextInt(80_000)),
                pick(r, "Harbour Gate", "Mill Lane, north side", "Old Station", "Hilltop"),
                decimal(r, 37),
                decimal(r, 11),
                pick(r, "true", "false"),
                date(r, "%3$d-%1$02d-%2$02d"),
                "https://transit.example/stops/" + r.nextInt(9999),
                pick(r, "ramp, bench", "no seats", "", "lit at night, cameras")));
  }

  private static SourceTable clinics(long seed) {
    return table(
        "clinics",
        seed,
        "code,الاسم,nom,gouvernorat,lits,courriel,ouverture,adresse",
        r ->
            row(
                "C-" + r.nextInt(1000),
                pick(r, "مستوصف النور", "مصحة الياسمين", "مركز الأمل"),
                pick(r, "Dispensaire Ennour", "Clinique Yasmine", "Centre El Amal"),
                pick(r, "Est", "Ouest", "Sud"),
                "" + r.nextInt(300),
                pick(r, "accueil", "direction") + r.nextInt(99) + "@sante.example",
                date(r, "%2$02d/%1$02d/%3$d"),
                pick(r, "12, rue des Oliviers", "Route du lac", "نهج الورد, عدد 4", "Km 3")));
  }

  private static SourceTable rain(long seed) {
    return table(
        "rain",
        seed,
        "station,mois,pluie_mm,min,max,humidite,commentaire",
        r ->
            row(
                pick(r, "Plateau", "Vallée", "Cap Blanc"),
                date(r, "%3$d-%1$02d-01"),
                decimal(r, 120),
                decimal(r, 15),
                decimal(r, 40),
                r.nextInt(100) + "%",
                pick(r, "capteur \"A\" remplacé, recalé", "RAS", "", "lecture manuelle, 2 fois")));
  }

  private static SourceTable schools(long seed) {
    return table(
        "schools",
        seed,
        "id,school,level,pupils,teachers,ratio,inspected,head,summary",
        r ->
            row(
                "S" + (100 + r.nextInt(900)),
                pick(r, "Cedar School", "Lakeside, upper", "مدرسة الربيع", "École du Parc"),
                pick(r, "primary", "secondary", "both"),
                "" + r.nextInt(1200),
                "" + r.nextInt(80),
                decimal(r, 30),
                date(r, "%2$02d.%1$02d.%3$d"),
                pick(r, "yes", "no", "acting"),
                pick(
                    r,
                    "good, with remarks",
                    "two floors,\nnew roof",
                    "to be seen again",
                    "called \"the big one\"")));
  }

  private static SourceTable contracts(long seed) {
    return table(
        "contracts",
        seed,
        "Référence,Objet,Acheteur,Montant TTC,Devise,Notifié le,Durée (mois),Titulaire,Lien",
        r ->
            row(
                "M" + (2020 + r.nextInt(5)) + "-" + r.nextInt(999),
                pick(r, "Réfection, lot 2", "Fournitures dites \"légères\"", "Nettoyage", "Étude"),
                pick(r, "Office des ports", "Agence, direction Sud", "Commune de Beni Amor"),
                french(r, 90_000),
                pick(r, "TND", "EUR"),
                date(r, "%2$02d/%1$02d/%3$d"),
                "" + (1 + r.nextInt(36)),
                pick(r, "Atlas et fils", "SOTRA, SA", "Néant"),
                "https://marches.example/avis/" + r.nextInt(99999)));
  }

  private static SourceTable events(long seed) {
    return table(
        "events",
        seed,
        "المعرف,عنوان التظاهرة,المكان,تاريخ البداية,التوقيت,عدد المقاعد,السعر,الوصف",
        r ->
            row(
                "" + (500 + r.nextInt(500)),
                pick(r, "ليلة الشعر", "معرض الكتاب, الدورة 7", "مسرح الأطفال", "عرض موسيقي"),
                pick(r, "دار الثقافة", "المسرح الصغير", "ساحة الحرية"),
                date(r, "%3$d/%1$02d/%2$02d"),
                time(r),
                "" + r.nextInt(800),
                decimal(r, 40),
                pick(r, "دخول حر, دون حجز", "", "بالتعاون مع\nنادي السينما", "مجاني للأطفال")));
  }

  private static SourceTable table(
      String name, long seed, String header, Function<Random, List<String>> row) {
    var random = new Random(seed * 31 + name.hashCode());
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(row.apply(random));
    }
    return new SourceTable(name, List.of(header.split(",")), rows);
  }

  private static List<String> row(String... cells) {
    return List.of(cells);
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static String date(Random random, String form) {
    return form.formatted(
        1 + random.nextInt(12), 1 + random.nextInt(28), 2012 + random.nextInt(13));
  }

  private static String time(Random random) {
    return "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
  }

  private static String decimal(Random random, int most) {
    return String.format(Locale.ROOT, "%.2f", random.nextDouble() * most);
  }

  private static String french(Random random, int most) {
    return String.format(Locale.FRENCH, "%.3f", random.nextDouble() * most);
  }
}
