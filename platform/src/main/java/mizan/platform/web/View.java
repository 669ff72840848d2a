package mizan.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// What a template knows about its reader and its place: language, words, addresses.
///
/// @param path this page's address without the language, empty for the front page
/// @param query the page's filter, order and place in a list
/// @param assets from a file below `static/` to its address
public record View(
    Words words,
    String path,
    MultiValueMap<String, String> query,
    List<Section> sections,
    Optional<Country> country,
    Optional<Reader> reader,
    UnaryOperator<String> assets) {

  public Language language() {
    return words.language();
  }

  public Formats formats() {
    return words.formats();
  }

  public Charts charts() {
    return new Charts(language().runsRightToLeft());
  }

  /// The sentence that stands on every page while the country is an invented one; "" otherwise.
  public String banner() {
    return country.flatMap(Country::invented).map(sentence -> sentence.in(language())).orElse("");
  }

  /// The address of the reader's account, or of the page to sign in on.
  public String account() {
    return reader.map(Reader::path).orElse("");
  }

  /// What leads there: the reader's name, or the words for signing in.
  public String accountName() {
    return reader.map(who -> who.name().orElseGet(() -> text("web.sign-in"))).orElse("");
  }

  public String text(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  public String count(String key, long number) {
    return words.count(key, number);
  }

  /// The address of a page of the site, in the reader's language.
  public String href(String path) {
    return "/" + language().code() + path;
  }

  /// The address of a page of the site with what is asked of it, names and values in turn.
  public String to(String path, String... asked) {
    var query = new LinkedMultiValueMap<String, String>();
    for (var i = 0; i < asked.length; i += 2) {
      query.add(asked[i], asked[i + 1]);
    }
    return address(href(path), query);
  }

  /// The address of this very page in another language.
  public String in(Language other) {
    return address("/" + other.code() + path, query);
  }

  /// This page's record as JSON.
  public String asJson() {
    return set(query, "format", "json");
  }

  /// This page with one part of its query set anew; a new filter or order starts at the first page.
  public String with(String name, String value) {
    var fromTheStart = new LinkedMultiValueMap<>(query);
    fromTheStart.remove("page");
    return set(fromTheStart, name, value);
  }

  /// Another address of the site with this page's filter and order: the same list as a file.
  public String alongside(String path) {
    var whole = new LinkedMultiValueMap<>(query);
    whole.remove("page");
    return address(href(path), whole);
  }

  public String asset(String file) {
    return assets.apply(file);
  }

  public boolean isIn(Section section) {
    return path.equals(section.path()) || path.startsWith(section.path() + "/");
  }

  private String set(MultiValueMap<String, String> query, String name, String value) {
    var changed = new LinkedMultiValueMap<>(query);
    changed.set(name, value);
    return address(href(path), changed);
  }

  private static String address(String path, MultiValueMap<String, String> query) {
    var address = UriComponentsBuilder.fromPath(path);
    query.forEach(
        (name, values) -> address.queryParam(name, values.stream().map(View::encoded).toList()));
    return address.build(true).toUriString();
  }

  private static String encoded(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }
}
