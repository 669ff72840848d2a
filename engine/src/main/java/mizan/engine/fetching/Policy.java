package mizan.engine.fetching;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the operator allows and wants of fetching.
///
/// @param manners towards a host with which nothing else was agreed
/// @param mandates what was agreed with owners of hosts
/// @param allowed ranges of addresses that are not public and may be asked all the same
/// @param ports that may be asked, beside those of portals
/// @param stopped tells the hosts that are not asked at all for now, asked before each request
/// @param roots the certificates that are trusted; null for those of the JDK
/// @param names how names are resolved
/// @param contact the page that tells who asks, named in every request; null for none
/// @param window when hosts may be asked with which no other was agreed; null for any time
public record Policy(
    Function<String, Manners> manners,
    List<Mandate> mandates,
    List<AddressRange> allowed,
    Set<Integer> ports,
    Predicate<String> stopped,
    @Nullable KeyStore roots,
    Names names,
    Timekeeper time,
    @Nullable URI contact,
    Mandate.@Nullable Window window) {

  private static final Set<Integer> PORTS = Set.of(80, 443, 8000, 8080, 8443);

  /// Resolves names to addresses.
  @FunctionalInterface
  public interface Names {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  public Policy {
    mandates = List.copyOf(mandates);
    allowed = List.copyOf(allowed);
    ports = Set.copyOf(ports);
  }

  /// Polite towards all, and towards this machine without pause.
  public static Policy usual() {
    return new Policy(
        Manners::towards,
        List.of(),
        List.of(),
        PORTS,
        _ -> false,
        null,
        InetAddress::getAllByName,
        Timekeeper.SYSTEM,
        null,
        null);
  }

  public Policy withManners(Function<String, Manners> others) {
    return new Policy(
        others, mandates, allowed, ports, stopped, roots, names, time, contact, window);
  }

  public Policy withMandates(List<Mandate> agreed) {
    return new Policy(
        manners, agreed, allowed, ports, stopped, roots, names, time, contact, window);
  }

  public Policy withAllowed(List<AddressRange> ranges) {
    return new Policy(
        manners, mandates, ranges, ports, stopped, roots, names, time, contact, window);
  }

  public Policy withPorts(Set<Integer> others) {
    return new Policy(
        manners, mandates, allowed, others, stopped, roots, names, time, contact, window);
  }

  public Policy withStopped(Predicate<String> hosts) {
    return new Policy(
        manners, mandates, allowed, ports, hosts, roots, names, time, contact, window);
  }

  public Policy withRoots(KeyStore trusted) {
    return new Policy(
        manners, mandates, allowed, ports, stopped, trusted, names, time, contact, window);
  }

  public Policy withNames(Names resolver) {
    return new Policy(
        manners, mandates, allowed, ports, stopped, roots, resolver, time, contact, window);
  }

  public Policy withTime(Timekeeper keeper) {
    return new Policy(
        manners, mandates, allowed, ports, stopped, roots, names, keeper, contact, window);
  }

  /// Names the page that tells who asks.
  public Policy withContact(URI page) {
    return new Policy(manners, mandates, allowed, ports, stopped, roots, names, time, page, window);
  }

  /// Sets the hours for hosts with which no others were agreed.
  public Policy withWindow(Mandate.Window hours) {
    return new Policy(
        manners, mandates, allowed, ports, stopped, roots, names, time, contact, hours);
  }

  /// How we call ourselves to every server: product and contact, so that public bodies know us.
  public String agent() {
    return "Mizan/0.1 (+%s)"
        .formatted(contact == null ? "open data evaluation" : contact.toASCIIString());
  }

  /// When a host may be asked: as was agreed with its owner, else as with all; null for any time.
  Mandate.@Nullable Window windowOf(String host) {
    var mandate = mandate(host);
    return mandate == null || mandate.window() == null ? window : mandate.window();
  }

  @Nullable Mandate mandate(String host) {
    return mandates.stream().filter(mandate -> mandate.isFor(host)).findFirst().orElse(null);
  }

  Manners mannersTowards(String host) {
    var usual = manners.apply(host);
    var mandate = mandate(host);
    return mandate == null ? usual : usual.with(mandate.pause(), mandate.atOnce());
  }
}
