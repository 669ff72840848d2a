package mizan.engine.harvesting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.vocabularies.FoldedText;
import org.jspecify.annotations.Nullable;

/// A column of a spreadsheet of links, known by the words at its head in Arabic, French or English.
///
/// @param name as it is written there
/// @param meaning null when we do not know it
/// @param language of its texts by its head; "" when that does not say it
record DeclaredColumn(String name, @Nullable Meaning meaning, String language) {
  /// What stands in a column.
  enum Meaning {
    IDENTIFIER("identifier", "id", "identifiant", "المعرف", "معرف", "رمز"),
    TITLE(
        "title",
        "dataset",
        "dataset title",
        "titre",
        "intitule",
        "jeu de donnees",
        "nom du jeu de donnees",
        "titre du jeu de donnees",
        "العنوان",
        "عنوان",
        "عنوان مجموعة البيانات",
        "مجموعة البيانات",
        "اسم مجموعة البيانات",
        "التسمية"),
    DESCRIPTION(
        "description",
        "notes",
        "resume",
        "descriptif",
        "الوصف",
        "وصف",
        "ملخص",
        "وصف مجموعة البيانات"),
    KEYWORDS(
        "keywords",
        "keyword",
        "tags",
        "mots cles",
        "mot cle",
        "الكلمات المفتاحية",
        "كلمات مفتاحية",
        "الكلمات المفاتيح"),
    THEME(
        "theme",
        "themes",
        "category",
        "categorie",
        "thematique",
        "المحور",
        "الموضوع",
        "التصنيف",
        "القطاع"),
    PAGE("page", "landing page", "page web", "page du jeu de donnees", "صفحة الويب", "الصفحة"),
    ADDRESS(
        "address",
        "url",
        "link",
        "download",
        "download url",
        "file url",
        "adresse",
        "lien",
        "lien de telechargement",
        "url de telechargement",
        "adresse du fichier",
        "الرابط",
        "رابط",
        "رابط التحميل",
        "رابط الملف",
        "عنوان الملف"),
    FILE(
        "file",
        "file name",
        "file title",
        "fichier",
        "nom du fichier",
        "titre du fichier",
        "الملف",
        "اسم الملف"),
    FORMAT(
        "format",
        "file format",
        "file type",
        "type de fichier",
        "الصيغة",
        "صيغة",
        "صيغة الملف",
        "نوع الملف"),
    MEDIA_TYPE("media type", "mime type", "type mime", "type de media", "نوع الوسائط"),
    SIZE("size", "byte size", "taille", "taille en octets", "الحجم", "حجم الملف"),
    PUBLISHER(
        "publisher",
        "organisation",
        "organization",
        "producer",
        "editeur",
        "producteur",
        "organisme",
        "structure",
        "الناشر",
        "الهيكل",
        "الهيكل العمومي",
        "المؤسسة",
        "المنتج"),
    CONTACT(
        "contact",
        "contact name",
        "contact point",
        "point de contact",
        "nom du contact",
        "جهة الاتصال",
        "نقطة الاتصال",
        "المسؤول"),
    EMAIL(
        "email",
        "e mail",
        "mail",
        "contact email",
        "courriel",
        "adresse electronique",
        "البريد الالكتروني",
        "العنوان الالكتروني"),
    LICENCE("licence", "license", "الرخصة", "رخصة", "الترخيص", "رخصة الاستعمال"),
    FREQUENCY(
        "frequency",
        "update frequency",
        "frequence",
        "periodicite",
        "frequence de mise a jour",
        "التواتر",
        "تواتر التحيين",
        "دورية التحيين",
        "نسق التحيين"),
    ISSUED(
        "issued",
        "published",
        "publication date",
        "date de publication",
        "publie le",
        "تاريخ النشر"),
    MODIFIED(
        "modified",
        "updated",
        "last updated",
        "last update",
        "date de mise a jour",
        "derniere mise a jour",
        "mis a jour le",
        "تاريخ التحيين",
        "تاريخ اخر تحيين",
        "اخر تحيين"),
    DOCUMENTATION(
        "documentation",
        "dictionary",
        "dictionnaire",
        "dictionnaire des donnees",
        "التوثيق",
        "دليل البيانات"),
    SPATIAL(
        "spatial",
        "place",
        "spatial coverage",
        "couverture geographique",
        "lieu",
        "التغطية الجغرافية",
        "المكان"),
    TEMPORAL(
        "temporal",
        "period",
        "temporal coverage",
        "couverture temporelle",
        "periode",
        "التغطية الزمنية",
        "الفترة");

    private final String heads;

    Meaning(String... heads) {
      this.heads = String.join("|", heads);
    }
  }

  private static final Map<String, Meaning> MEANINGS = meanings();

  /// How a head says the language of what is below it, the longest first.
  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("ar", "ar"),
          Map.entry("fr", "fr"),
          Map.entry("en", "en"),
          Map.entry("arabe", "ar"),
          Map.entry("francais", "fr"),
          Map.entry("anglais", "en"),
          Map.entry("arabic", "ar"),
          Map.entry("french", "fr"),
          Map.entry("english", "en"),
          Map.entry("en arabe", "ar"),
          Map.entry("en francais", "fr"),
          Map.entry("en anglais", "en"),
          Map.entry(FoldedText.of("بالعربية"), "ar"),
          Map.entry(FoldedText.of("بالفرنسية"), "fr"),
          Map.entry(FoldedText.of("بالإنجليزية"), "en"));

  private static final List<String> ENDS =
      LANGUAGES.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  /// The column below a head.
  static DeclaredColumn of(String head) {
    var folded = FoldedText.of(head);
    for (var end : ENDS) {
      if (folded.endsWith(" " + end)) {
        var meaning = MEANINGS.get(folded.substring(0, folded.length() - end.length() - 1));
        if (meaning != null) {
          return new DeclaredColumn(head, meaning, LANGUAGES.getOrDefault(end, ""));
        }
      }
    }
    return new DeclaredColumn(head, MEANINGS.get(folded), "");
  }

  private static Map<String, Meaning> meanings() {
    var meanings = new HashMap<String, Meaning>();
    for (var meaning : Meaning.values()) {
      for (var head : meaning.heads.split("\\|", -1)) {
        meanings.put(FoldedText.of(head), meaning);
      }
    }
    return meanings;
  }
}
