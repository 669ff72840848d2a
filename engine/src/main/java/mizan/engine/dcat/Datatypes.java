package mizan.engine.dcat;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.sys.JenaSystem;

/// XML Schema datatypes: whether a literal has one and is written as it demands.
final class Datatypes {
  private static final String DATE = Dcat.XSD + "date";
  private static final String DATE_TIME = Dcat.XSD + "dateTime";
  private static final String YEAR = Dcat.XSD + "gYear";
  private static final String YEAR_MONTH = Dcat.XSD + "gYearMonth";

  static {
    // Jena's parts are only complete after this, whichever of them is used first.
    JenaSystem.init();
  }

  private Datatypes() {}

  /// A date as DCAT-AP accepts it: day, moment, year, or year and month.
  static boolean date(Term.Literal literal) {
    return switch (literal.datatype()) {
      case DATE, DATE_TIME, YEAR, YEAR_MONTH -> valid(literal);
      default -> false;
    };
  }

  static boolean is(Term.Literal literal, String type) {
    return literal.datatype().length() == Dcat.XSD.length() + type.length()
        && literal.datatype().endsWith(type)
        && literal.datatype().startsWith(Dcat.XSD)
        && valid(literal);
  }

  private static boolean valid(Term.Literal literal) {
    if (literal.datatype().equals(DATE) && plainDay(literal.text())) {
      return true;
    }
    var type = TypeMapper.getInstance().getTypeByName(literal.datatype());
    return type != null && type.isValid(literal.text());
  }

  /// The common form, without the cost of the general one: a day that every month has.
  private static boolean plainDay(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (var i = 0; i < 10; i++) {
      var c = text.charAt(i);
      if (i != 4 && i != 7 && (c < '0' || c > '9')) {
        return false;
      }
    }
    var year = text.substring(0, 4);
    var month = Integer.parseInt(text, 5, 7, 10);
    var day = Integer.parseInt(text, 8, 10, 10);
    return !year.equals("0000") && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  }
}
