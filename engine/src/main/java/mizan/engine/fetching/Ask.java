package mizan.engine.fetching;

import java.net.URI;
import java.util.List;
import mizan.engine.evidence.Exchange.Field;
import org.jspecify.annotations.Nullable;

/// What is asked of a server.
///
/// @param fields beside those that every request has
/// @param posted the body of a POST; null for others
/// @param enough so many bytes of the answer are read at most and the rest is left; 0 for all of it
/// @param sieve what is taken of the answer; null for all of it
public record Ask(
    Method method,
    URI address,
    List<Field> fields,
    @Nullable Posted posted,
    int enough,
    @Nullable Sieve sieve) {

  /// How it is asked.
  public enum Method {
    GET,
    HEAD,
    POST
  }

  /// A body that is sent.
  public record Posted(String contentType, String text) {}

  public Ask {
    fields = List.copyOf(fields);
  }

  /// The whole of it.
  ///
  /// @param accept the value of the Accept header
  public static Ask get(URI address, String accept) {
    return new Ask(Method.GET, address, List.of(new Field("Accept", accept)), null, 0, null);
  }

  /// Only what the server says of it.
  public static Ask head(URI address) {
    return new Ask(Method.HEAD, address, List.of(new Field("Accept", "*/*")), null, 0, null);
  }

  /// Its first bytes, also of a server that does not give parts.
  public static Ask start(URI address, int bytes) {
    return get(address, "*/*").with("Range", "bytes=0-" + (bytes - 1)).upTo(bytes);
  }

  /// The same, of which so many bytes are read at most.
  public Ask upTo(int bytes) {
    return new Ask(method, address, fields, posted, bytes, sieve);
  }

  /// The same, of whose answer only what passes a sieve is taken.
  public Ask through(Sieve sieve) {
    return new Ask(method, address, fields, posted, enough, sieve);
  }

  public static Ask post(URI address, String accept, Posted posted) {
    return new Ask(Method.POST, address, List.of(new Field("Accept", accept)), posted, 0, null);
  }

  /// The same, unless it is still what it was.
  ///
  /// @param etag as the server gave it; "" for none
  /// @param lastModified likewise
  public Ask unless(String etag, String lastModified) {
    var conditional = etag.isEmpty() ? this : with("If-None-Match", etag);
    return lastModified.isEmpty()
        ? conditional
        : conditional.with("If-Modified-Since", lastModified);
  }

  /// Whether all of it is asked for, however it was before.
  boolean isPlainGet() {
    return method == Method.GET
        && fields.stream().allMatch(field -> field.name().equalsIgnoreCase("Accept"));
  }

  private Ask with(String name, String value) {
    var more = new java.util.ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Ask(method, address, more, posted, enough, sieve);
  }

  /// The same asked elsewhere; after "See Other" as browsers do it, without what was posted.
  Ask at(URI other, int status) {
    var turned = method == Method.POST && status != 307 && status != 308;
    return turned
        ? new Ask(Method.GET, other, fields, null, enough, sieve)
        : new Ask(method, other, fields, posted, enough, sieve);
  }
}
