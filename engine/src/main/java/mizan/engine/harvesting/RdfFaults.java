package mizan.engine.harvesting;

import java.util.regex.Pattern;
import mizan.engine.harvesting.Problem.Kind;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.jspecify.annotations.Nullable;

/// Names in RDF that break their grammar, made such that reading goes on; each is a problem.
///
/// An IRI has its forbidden signs in percent (RFC 3987, section 3.1), a language tag hyphens where
/// underlines stood (BCP 47).
final class RdfFaults {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  private final String place;
  private final Gathering gathering;

  RdfFaults(String place, Gathering gathering) {
    this.place = place;
    this.gathering = gathering;
  }

  /// An IRI that parsers take.
  ///
  /// @param where in the document it stands: a node or a line; "" for none
  String iri(String given, String where) {
    var repaired = repairedIri(given);
    if (!repaired.equals(given)) {
      gathering.problem(Kind.BROKEN_IRI, place(where), given);
    }
    return repaired;
  }

  /// A language tag that parsers take; null when nothing can be made of it.
  @Nullable String language(String given, String where) {
    if (LANGUAGE.matcher(given).matches()) {
      return given;
    }
    gathering.problem(Kind.BROKEN_LANGUAGE, place(where), given);
    var repaired = given.strip().replace('_', '-');
    return LANGUAGE.matcher(repaired).matches() ? repaired : null;
  }

  private String place(String where) {
    return where.isEmpty() ? place : where.startsWith("line ") ? place + " " + where : where;
  }

  static String repairedIri(String given) {
    if (isPlain(given)) {
      return given;
    }
    var repaired = inPercent(given.strip(), " <>\"{}|^`\\");
    if (parses(repaired)) {
      return repaired;
    }
    var authority = repaired.indexOf("://") + 3;
    return authority < 3
        ? inPercent(repaired, "[]")
        : repaired.substring(0, authority) + inPercent(repaired.substring(authority), "[]:");
  }

  /// Nearly all IRIs have only signs that may stand anywhere.
  private static boolean isPlain(String iri) {
    var colons = 0;
    for (var i = 0; i < iri.length(); i++) {
      var c = iri.charAt(i);
      colons += c == ':' ? 1 : 0;
      if (colons > 1 || (!Character.isLetterOrDigit(c) && "-._~/?#:&=+,;@!$'()*".indexOf(c) < 0)) {
        return false;
      }
    }
    return iri.indexOf('#') == iri.lastIndexOf('#');
  }

  private static boolean parses(String iri) {
    try {
      IRIx.create(iri);
      return true;
    } catch (IRIException _) {
      return false;
    }
  }

  private static String inPercent(String iri, String forbidden) {
    var out = new StringBuilder();
    for (var i = 0; i < iri.length(); i++) {
      var c = iri.charAt(i);
      var refused =
          c <= ' ' || c == 0x7F || forbidden.indexOf(c) >= 0 || (c == '%' && !isEscape(iri, i));
      var second = c == '#' && iri.indexOf('#') < i;
      if (refused || second) {
        out.append('%').append("%02X".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String iri, int at) {
    return at + 2 < iri.length()
        && Character.digit(iri.charAt(at + 1), 16) >= 0
        && Character.digit(iri.charAt(at + 2), 16) >= 0;
  }
}
