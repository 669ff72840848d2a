package mizan.engine.sniffing;

import java.util.regex.Pattern;

/// Whether a page of a website tells of an error or asks to sign in, in Arabic, French or English.
final class ErrorPage {
  /// Beyond this much text a page has something else to say.
  private static final int WORDS_MOST = 4_000;

  private static final Pattern HEADINGS =
      Pattern.compile("(?is)<(title|h1|h2)\\b[^>]*>(.*?)</\\1>");
  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<(script|style|svg)\\b.*?</\\1>|<!--.*?-->|<[^>]*>");
  private static final Pattern PASSWORD =
      Pattern.compile("(?is)<input\\b[^>]*type\\s*=\\s*[\"']?password");
  private static final Pattern TELLS =
      Pattern.compile(
          """
          \\b(40[0-9]|41[0-9]|42[0-9]|50[0-9]|error|not\\ found|forbidden|access\\ denied|
          unauthori[sz]ed|unavailable|bad\\ (request|gateway)|time-?out|maintenance|sign\\ in|
          log\\ ?in|just\\ a\\ moment|erreur|introuvable|non\\ trouv|acc.s\\ refus|interdit|
          indisponible|connexion|s.identifier|se\\ connecter)
          |غير\\ موجود|غير\\ متاح|غير\\ متوفر|خطأ|خطا|ممنوع|تسجيل\\ الدخول|صيانة|لم\\ يتم\\ العثور\
          """,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.COMMENTS);

  private ErrorPage() {}

  static boolean isOne(String page) {
    if (PASSWORD.matcher(page).find()) {
      return true;
    }
    var headings = HEADINGS.matcher(page);
    while (headings.find()) {
      if (TELLS.matcher(headings.group(2)).find()) {
        return true;
      }
    }
    var words = HIDDEN.matcher(page).replaceAll(" ").strip();
    return words.length() < 200 && words.length() < WORDS_MOST && TELLS.matcher(words).find();
  }
}
