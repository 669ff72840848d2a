package mizan.engine.harvesting;

import java.net.URI;
import java.util.HashMap;
import java.util.Set;
import java.util.regex.Pattern;

/// The part of a web site that is agreed upon: what lies below the entry, on its host.
record Site(URI entry, String below) {
  private static final int LONGEST = 1000;
  private static final int MOST_PARAMETERS = 6;
  private static final int MOST_TURNS = 3;

  private static final Pattern OF_THE_VISIT =
      Pattern.compile(
          "(?i)(jsessionid|phpsessid|aspsessionid\\w*|sessionid|session_id|session|sid|cfid|cftoken|utm_\\w+|fbclid|gclid)(=.*)?");

  private static final Set<String> PAGES =
      Set.of("html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp", "do", "cfm");

  static Site of(URI address) {
    var path = address.getRawPath() == null ? "" : address.getRawPath();
    var last = path.substring(path.lastIndexOf('/') + 1);
    var folder =
        last.contains(".") || path.endsWith("/") || path.isEmpty()
            ? path.substring(0, path.lastIndexOf('/') + 1)
            : path + "/";
    return new Site(address, folder.isEmpty() ? "/" : folder);
  }

  boolean isOfHost(URI address) {
    return address.getHost() != null
        && address.getHost().equalsIgnoreCase(entry.getHost())
        && port(address) == port(entry);
  }

  /// Whether an address is one of a page that may be opened.
  boolean holds(URI address) {
    var path = address.getRawPath();
    var folder = below.substring(0, below.length() - 1);
    var ending = DataLink.anyEnding(address.toString());
    return isOfHost(address)
        && path != null
        && (path.startsWith(below) || path.equals(folder) || address.equals(entry))
        && (ending == null || PAGES.contains(ending) || path.endsWith("/"))
        && address.toString().length() <= LONGEST
        && !turns(path)
        && (address.getRawQuery() == null
            || address.getRawQuery().split("&", -1).length <= MOST_PARAMETERS);
  }

  /// The address without what belongs to one visit of one person.
  URI withoutVisit(URI address) {
    var text = address.toString().replaceAll("(?i);jsessionid=[^/?#]*", "");
    var mark = text.indexOf('?');
    if (mark < 0) {
      return URI.create(text);
    }
    var kept = new StringBuilder();
    for (var parameter : text.substring(mark + 1).split("&", -1)) {
      if (!parameter.isEmpty() && !OF_THE_VISIT.matcher(parameter).matches()) {
        kept.append(kept.isEmpty() ? '?' : '&').append(parameter);
      }
    }
    return URI.create(text.substring(0, mark) + kept);
  }

  /// What pages of a kind have in common: figures and the values of parameters differ between them.
  static String shape(URI address) {
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return (address.getRawPath() + query.replaceAll("=[^&]*", "")).replaceAll("\\d+", "#");
  }

  /// A folder that comes again and again is a link that leads below itself.
  private static boolean turns(String path) {
    var counts = new HashMap<String, Integer>();
    for (var step : path.split("/", -1)) {
      if (!step.isEmpty() && counts.merge(step, 1, Integer::sum) > MOST_TURNS) {
        return true;
      }
    }
    return false;
  }

  private static int port(URI address) {
    return switch (address.getPort()) {
      case 80, 443 -> -1;
      default -> address.getPort();
    };
  }
}
