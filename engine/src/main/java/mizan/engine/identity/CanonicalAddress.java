package mizan.engine.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An address in the one form that all its spellings share.
///
/// Scheme, `www.`, usual ports, percent-encoding, a slash at the end, what only tracks a visitor
/// and what only says how an export is laid out are left out; the query is put in order.
final class CanonicalAddress {
  private static final Pattern SCHEME =
      Pattern.compile("(?i)^(?:https?:/*|[a-z][a-z0-9+.-]*:/{2,})");
  private static final Pattern AUTHORITY = Pattern.compile("^[^/?#]*");
  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^?#/]*");
  private static final Set<String> IRRELEVANT =
      Set.of(
          "use_labels",
          "use_labels_for_header",
          "timezone",
          "tz",
          "csv_separator",
          "delimiter",
          "bom",
          "outsr",
          "accesstype",
          "fbclid",
          "gclid",
          "msclkid",
          "mc_cid",
          "mc_eid",
          "_gl",
          "_ga",
          "sessionid",
          "jsessionid",
          "phpsessid");

  private CanonicalAddress() {}

  /// The form of an address; applied to itself it gives itself. "" for what is blank.
  static String of(String address) {
    var form = address;
    for (var next = step(form); !next.equals(form); next = step(form)) {
      form = next;
    }
    return form;
  }

  /// The host of an address, without `www.`; "" when there is none.
  static String host(String address) {
    var authority = AUTHORITY.matcher(of(address));
    var host = authority.find() ? authority.group() : "";
    var port = host.indexOf(':');
    return port < 0 ? host : host.substring(0, port);
  }

  private static String step(String address) {
    var text = Normalizer.normalize(decoded(address.strip()), Normalizer.Form.NFC);
    text = SESSION.matcher(SCHEME.matcher(text).replaceFirst("")).replaceAll("");
    var mark = text.indexOf('#');
    if (mark >= 0 && !text.startsWith("#/", mark) && !text.startsWith("#!", mark)) {
      text = text.substring(0, mark); // what leads to a place on the page; not what names a page
    }
    var question = text.indexOf('?');
    var place = question < 0 ? text : text.substring(0, question);
    var query = question < 0 ? "" : query(text.substring(question + 1));
    return place(place) + (query.isEmpty() ? "" : "?" + query);
  }

  private static String place(String text) {
    var authority = AUTHORITY.matcher(text);
    var end = authority.find() ? authority.end() : 0;
    var host = text.substring(0, end).toLowerCase(Locale.ROOT);
    host = host.substring(host.lastIndexOf('@') + 1).replaceFirst("^www\\.", "");
    host = host.replaceFirst(":(80|443)?$", "");
    var path = SLASHES.matcher(text.substring(end)).replaceAll("/");
    return host + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  private static String query(String text) {
    return Arrays.stream(text.split("&", -1))
        .filter(part -> !part.isBlank())
        .filter(part -> {
          var name = part.split("=", 2)[0].toLowerCase(Locale.ROOT);
          return !name.startsWith("utm_") && !IRRELEVANT.contains(name);
        })
        .sorted()
        .distinct()
        .collect(Collectors.joining("&"));
  }

  /// The text with its percent-encoding undone where it is one.
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    var octets = text.getBytes(StandardCharsets.UTF_8);
    for (var i = 0; i < octets.length; i++) {
      var high = octets[i] == '%' && i + 2 < octets.length ? digit(octets[i + 1]) : -1;
      var low = high < 0 ? -1 : digit(octets[i + 2]);
      if (low < 0) {
        bytes.write(octets[i]);
      } else {
        bytes.write(high << 4 | low);
        i += 2;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int digit(byte octet) {
    return Character.digit(octet, 16);
  }
}
