package mizan.engine.content;

import java.util.Random;

/// Makes cells that are hard to read: every form of number, day, address and code that people
/// write, and all that nearly is one.
final class HardCells {
  private static final String[] WORDS = {
    "تونس",
    "صفاقس",
    "Été",
    "Zaghouan",
    "NA",
    "n/a",
    "-",
    "غ م",
    "oui",
    "non",
    "نعم",
    "true",
    "x",
    "NULL",
    "Tunis,nord",
    "ligne\nseconde",
    "mars 2024",
    "12 avril 2023",
    "1er mai 2021",
    "٣ مارس ٢٠٢٢",
    "\u00A0",
    " ",
    "https://exemple.tn/a?b=1",
    "www.exemple.tn",
    "a@exemple.tn",
    "sami.alpha@gmail.com",
    "a@b",
    "x y@z.tn",
    "POINT(10 36)",
    "36.8065, 10.1815",
    "36°48'N",
    "{\"a\":1}",
    "[1]",
    "TN5910006035183598478831",
    "123TU4567",
    "123 تونس 4567",
    "AB-12/3",
    "2024-W05",
    "caf\uFFFDe",
    "😀",
    "\u3000",
    "abc\u0661",
    "١٢٣",
    "١٢٫٥",
    "۱۲۳",
    "１２３４５６７８",
    "+216 71 123 456",
    "00216 71123456",
    "71 123 456",
    "71.123.456",
    "12345678",
    "01234567",
    "0123456",
    "1234567A/P/M/000",
    "4111 1111 1111 1111",
    "00 006 0351835984788 31",
    "12 kg",
    "45 %",
    "3,5 €",
    "1e5",
    "1E-7",
    "0x1F",
    "--",
    "+",
    ".",
    ",5",
    ".5"
  };
  private static final String[] PROSE = {
    "selon",
    "l’accord",
    "Été",
    "العقد",
    "وفق،",
    "conforme",
    "de",
    "voirie",
    "(lot)",
    "«x»",
    "avec",
    "12",
    "a:b",
    "٣",
    "https://x.tn",
    "@",
    "www.x",
    "[",
    "]",
    "{",
    "}",
    "\u00A0",
    "\u202F",
    "😀",
    "—",
    "\uFFFD",
    "a@b.tn",
    "mars",
    "2024",
    "POINT(1 2)",
    "ﻻ",
    "° 12°",
    "\t",
    "ёж",
    "λ",
    "1,5"
  };
  private static final int PLAIN = 11;
  private static final String SEPARATORS = "-/.: T,'";

  private final Random random;

  HardCells(Random random) {
    this.random = random;
  }

  /// A cell of one of the kinds, which are counted from 0.
  String of(int kind) {
    return switch (kind) {
      case 0 -> Integer.toString(random.nextInt(2000) - 200);
      case 1 -> digits(1 + random.nextInt(19));
      case 2 -> sign() + digits(1 + random.nextInt(6)) + "." + digits(random.nextInt(9));
      case 3 -> sign() + digits(1 + random.nextInt(5)) + "," + digits(random.nextInt(5));
      case 4 -> grouped();
      case 5 -> day();
      case 6 -> iso();
      case 7 ->
          iso() + "T ".charAt(random.nextInt(2)) + two(26) + ":" + two(62) + ":" + two(63) + zone();
      case 8 -> WORDS[random.nextInt(12)];
      case 9 -> WORDS[random.nextInt(WORDS.length)];
      case 10 -> "sami.alpha" + random.nextInt(500) + "@gmail" + random.nextInt(3) + ".com";
      case 11 -> "+216 " + digits(2) + " " + digits(3) + " " + digits(3);
      case 12 -> noise();
      case 13 -> prose();
      case 14 -> address();
      default ->
          " ".repeat(random.nextInt(2)) + of(random.nextInt(15)) + " ".repeat(random.nextInt(2));
    };
  }

  static final int KINDS = 16;

  private String grouped() {
    var text = new StringBuilder(sign()).append(digits(1 + random.nextInt(3)));
    var mark = " .,'\u00A0\u202F".charAt(random.nextInt(6));
    for (var i = random.nextInt(4); i > 0; i--) {
      text.append(mark).append(digits(random.nextInt(12) == 0 ? 2 : 3));
    }
    return random.nextBoolean()
        ? text.toString()
        : text.toString() + ",.".charAt(random.nextInt(2)) + digits(2);
  }

  private String day() {
    var mark = SEPARATORS.charAt(random.nextInt(4));
    var year = random.nextInt(8) == 0 ? digits(4) : Integer.toString(1490 + random.nextInt(720));
    return two(33) + mark + two(14) + (random.nextInt(20) == 0 ? '-' : mark) + year;
  }

  private String iso() {
    var year = random.nextInt(8) == 0 ? digits(4) : Integer.toString(1490 + random.nextInt(720));
    return year + "-" + two(14) + "-" + two(33);
  }

  private String zone() {
    return new String[] {"", "", "Z", "+01:00", ".123"}[random.nextInt(5)];
  }

  private String noise() {
    var signs = "0123456789.,-+/: eE%@()'{}[]°\u0661\u0645aé\u00A0";
    var text = new StringBuilder();
    for (var i = random.nextInt(24); i > 0; i--) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }

  private String prose() {
    var text = new StringBuilder();
    for (var i = 1 + random.nextInt(14); i > 0; i--) {
      text.append(PROSE[random.nextInt(random.nextInt(3) == 0 ? PROSE.length : PLAIN)]);
      text.append(i > 1 ? " " : "");
    }
    return text.toString();
  }

  private String address() {
    var lead =
        new String[] {"http://", "https://", "ftp://", "HTTP://", "h", "www.", "w@", "Sami."};
    var end = new String[] {".tn", ".t", "", "/a?b=" + digits(3), ":80", "(x)", " .tn", "é.tn"};
    var middle = new String[] {"exemple", "beta" + digits(2), "a@b", "@x", "c,d", "x@y@z", "e.f@g"};
    return lead[random.nextInt(8)] + middle[random.nextInt(7)] + end[random.nextInt(8)];
  }

  private String sign() {
    return new String[] {"", "", "", "-", "+", "\u2212"}[random.nextInt(6)];
  }

  private String two(int below) {
    var number = random.nextInt(below);
    return (number < 10 && random.nextInt(9) > 0 ? "0" : "") + number;
  }

  private String digits(int count) {
    var text = new StringBuilder();
    for (var i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }
}
