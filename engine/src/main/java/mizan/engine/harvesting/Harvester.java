package mizan.engine.harvesting;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Offer;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetched.Failed;
import mizan.engine.fetching.Fetcher;
import mizan.engine.fetching.Robots;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.harvesting.SingleRecord.Told;
import org.jspecify.annotations.Nullable;

/// Reads the whole catalogue of a portal, living or recorded. START HERE for this room.
public final class Harvester {
  /// A way of speaking to a portal over the network.
  interface PortalKind {
    String code();

    /// The way in, if a portal of this kind answers there; else null, with the reasons in `tried`.
    @Nullable Entry detect(URI address, Fetcher fetcher, List<String> tried)
        throws InterruptedException;

    /// Where portals of this kind usually offer their catalogue in DCAT, below their address; none
    /// where it is harvested in DCAT.
    default List<String> exports() {
      return Exports.USUAL;
    }
  }

  /// A recognised portal, ready to be read.
  interface Entry {
    void harvest(Gathering gathering) throws InterruptedException;

    /// Asks only for what has changed; false when that is not possible, or does not add up: then
    /// all is read.
    default boolean harvestChanges(Gathering gathering, Before before) throws InterruptedException {
      return false;
    }

    /// What the portal says of one record when it is asked for it alone; nothing where that cannot
    /// be asked.
    default Told told(String id) throws InterruptedException {
      return Told.NOTHING;
    }

    /// Reads what users did at the portal, where portals of the kind tell of it.
    default void users(UserLists lists) throws InterruptedException {}
  }

  /// In the order they are tried: those with an interface of their own before those that are found
  /// by a document, which portals of the former have too.
  static final List<PortalKind> KINDS =
      List.of(
          new Ckan(),
          new Opendatasoft(),
          new Udata(),
          new Socrata(),
          new ArcgisHub(),
          new DcatUs(),
          new DcatRdf(),
          new Csw(),
          new OaiPmh(),
          new PlainSite());

  /// As much of a body as shows what it is.
  private static final int START = 512;

  /// Outcomes that may be others in an hour.
  private static final Pattern PASSING =
      Pattern.compile(".* (HTTP (429|50[234])\\b|(TRUNCATED|TIMEOUT|UNREACHABLE|COOLING_OFF):).*");

  private final Fetcher fetcher;
  private final @Nullable Before before;
  private @Nullable Entry harvested;
  private @Nullable String present;

  public Harvester(Fetcher fetcher) {
    this(fetcher, null);
  }

  /// @param before a harvest of some days ago; null to read the whole catalogue
  public Harvester(Fetcher fetcher, @Nullable Before before) {
    this.fetcher = fetcher;
    this.before = before;
  }

  /// Reads a portal's catalogue and passes each dataset on, one at a time.
  ///
  /// @throws InterruptedException when the run is being stopped
  public Harvest harvest(Portal portal, Consumer<Dataset> each) throws InterruptedException {
    harvested = null;
    present = null;
    var gathering =
        new Gathering(dataset -> {
          present = SingleRecord.isOurs(present) ? dataset.id() : present;
          each.accept(dataset);
        });
    return switch (portal.location()) {
      case Portal.Location.Recording(var file) -> {
        var kind = Recordings.harvest(file, gathering);
        yield gathering.end(portal, kind, Exports.ofRecording(kind, gathering));
      }
      case Portal.Location.Web(var address) -> harvest(portal, address, gathering);
    };
  }

  private Harvest harvest(Portal portal, URI address, Gathering gathering)
      throws InterruptedException {
    if (address.getHost() == null
        || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
      gathering.problem(Kind.NOT_A_PORTAL, portal.address(), "not an http address");
      return gathering.end(portal, "unknown", null);
    }
    fetcher.trust(address);
    if (!reachable(address, gathering)) {
      return gathering.end(portal, "unknown", null);
    }
    keepToDelay(address, gathering);
    var tried = new ArrayList<String>();
    for (var kind : KINDS) {
      if (kind instanceof PlainSite && tried.stream().anyMatch(Harvester::mayPass)) {
        break; // its interface may be down for a moment: its pages tell of less
      }
      var entry = kind.detect(address, fetcher, tried);
      if (entry != null) {
        harvested = entry;
        if (before == null || !entry.harvestChanges(gathering, before)) {
          entry.harvest(gathering);
        }
        return gathering.end(portal, kind.code(), Exports.find(kind, address, fetcher, gathering));
      }
    }
    gathering.problem(Kind.NOT_A_PORTAL, portal.address(), String.join("; ", tried));
    return gathering.end(portal, "unknown", null);
  }

  /// Asks the portal that was harvested last for single records.
  ///
  /// It is believed only when, asked the same of a record that it has just given, it says that this
  /// one is there: else it knows records by other names, or takes every such question for a
  /// mistake.
  public Presence.Probe probe() {
    var asked = harvested;
    var known = present;
    if (asked == null || known == null || SingleRecord.isOurs(known)) {
      return _ -> false;
    }
    var trusted = new Boolean[1];
    return id -> {
      if (SingleRecord.isOurs(id)) {
        return false;
      }
      if (trusted[0] == null) {
        trusted[0] = asked.told(known) == Told.THERE;
      }
      return trusted[0] && asked.told(id) == Told.GONE;
    };
  }

  /// Reads what users did at the portal that was harvested last; without a kind that tells of it,
  /// nothing is offered.
  ///
  /// @param each gets what was done, list by list
  /// @return what was offered, in the order it was asked for; empty where the kind has no such
  ///   list; null when only an archive was asked, which does not have it
  public @Nullable List<Offer> users(Consumer<Activity> each) throws InterruptedException {
    var lists = new UserLists(fetcher, each);
    if (harvested != null) {
      harvested.users(lists);
    }
    return lists.offers();
  }

  /// An interface for programs is not crawled, so that nothing of it can be forbidden; but how
  /// often the host may be asked holds for it too.
  private void keepToDelay(URI address, Gathering gathering) throws InterruptedException {
    Robots.once(address, fetcher)
        .findCutDelay()
        .ifPresent(asked ->
            gathering.problem(
                Kind.CRAWL_DELAY_CUT,
                address.resolve("/robots.txt").toString(),
                "Crawl-delay: " + asked.toSeconds()));
  }

  /// One look before guessing: a host that does not answer at all is not asked ten times.
  private boolean reachable(URI address, Gathering gathering) throws InterruptedException {
    return switch (fetcher.get(address, "*/*")) {
      case Answer answer -> {
        answer.close();
        yield true;
      }
      case Failed(var at, var reason, var detail) -> {
        var gone =
            switch (reason) {
              case UNKNOWN_HOST,
                  UNREACHABLE,
                  TLS,
                  TLS_EXPIRED,
                  TLS_NAME,
                  TLS_CHAIN_INCOMPLETE,
                  TIMEOUT,
                  FORBIDDEN_ADDRESS,
                  COOLING_OFF,
                  STOPPED,
                  NOT_IN_ARCHIVE ->
                  true;
              case TOO_LARGE, TRUNCATED, TOO_MANY_REDIRECTS -> false;
            };
        if (gone) {
          gathering.problem(Kind.UNREACHABLE, at.toString(), reason + ": " + detail);
        }
        yield !gone;
      }
    };
  }

  /// `address` + a path below it, whatever slash it ends with.
  static URI below(URI address, String path) {
    var base = address.toString().replaceAll("[?#].*$", "").replaceAll("/+$", "");
    return URI.create(base + "/" + path);
  }

  /// Where an interface may stand: below the address, then at the host's root, since an address is
  /// often that of a front page in one language. What follows `/api/` is no part of a root.
  static Set<URI> roots(URI address) {
    var given = address.toString();
    var inside = given.indexOf("/api/");
    var roots = new LinkedHashSet<URI>();
    roots.add(below(inside < 0 ? address : URI.create(given.substring(0, inside)), ""));
    roots.add(address.resolve("/"));
    return roots;
  }

  /// A body's first bytes that are not space, to tell JSON from HTML.
  static char firstCharacter(Answer answer) {
    return firstCharacter(answer.body());
  }

  /// Likewise of a file, packed or not; 0 when it is empty.
  static char firstCharacter(Path file) {
    try (var in = new Utf8Repair(Documents.open(file))) {
      var c = in.read();
      while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        c = in.read();
      }
      return c < 0 ? 0 : (char) c;
    } catch (EOFException | ZipException _) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a body is HTML, whatever its header claims: servers answer so to any address.
  static boolean isWebPage(Answer answer) {
    try (var in = new Utf8Repair(Documents.open(answer.body()))) {
      var start = new String(in.readNBytes(START), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
      return start.contains("<!doctype html") || start.contains("<html");
    } catch (EOFException | ZipException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean mayPass(String tried) {
    return PASSING.matcher(tried).matches();
  }

  static String outcome(Fetched fetched) {
    return switch (fetched) {
      case Answer answer ->
          "HTTP "
              + answer.status()
              + (answer.contentType().isEmpty() ? "" : " " + answer.contentType());
      case Failed(_, var reason, var detail) -> reason + ": " + detail;
    };
  }
}
