package mizan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Reads from a request what its page's template must know.
@Component
class Views {
  private final Dictionaries dictionaries;
  private final ResourceUrlProvider assets;
  private final List<Section> sections;
  private final ObjectProvider<Country> country;
  private final ObjectProvider<Readers> readers;

  Views(
      Dictionaries dictionaries,
      ResourceUrlProvider assets,
      ObjectProvider<Section> sections,
      ObjectProvider<Country> country,
      ObjectProvider<Readers> readers) {
    this.dictionaries = dictionaries;
    this.assets = assets;
    this.country = country;
    this.readers = readers;
    this.sections = sections.stream().sorted(Comparator.comparingInt(Section::order)).toList();
  }

  View of(HttpServletRequest request) {
    var address = address(request);
    var named = Language.findInPath(address);
    var path = named.map(language -> address.substring(1 + language.code().length())).orElse("");
    return new View(
        dictionaries.in(language(request)),
        path,
        query(request),
        sections,
        Optional.ofNullable(country.getIfAvailable()),
        Optional.ofNullable(readers.getIfAvailable()).flatMap(Readers::find),
        this::asset);
  }

  static Language language(HttpServletRequest request) {
    return Language.findInPath(address(request))
        .orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
  }

  /// The address the reader asked for, also while an error about it is being answered.
  static String address(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String address ? address : request.getRequestURI();
  }

  private static LinkedMultiValueMap<String, String> query(HttpServletRequest request) {
    var query = new LinkedMultiValueMap<String, String>();
    var asked = UriComponentsBuilder.newInstance().query(request.getQueryString()).build();
    asked
        .getQueryParams()
        .forEach((name, values) -> {
          for (var value : values) {
            query.add(
                name,
                UriUtils.decode(
                    Optional.ofNullable(value).orElse("").replace('+', ' '), // as forms write it
                    StandardCharsets.UTF_8));
          }
        });
    query.remove("format");
    return query;
  }

  private String asset(String file) {
    var plain = "/assets/" + file;
    return Optional.ofNullable(assets.getForLookupPath(plain))
        .orElseThrow(() -> new IllegalArgumentException("No static file " + file));
  }
}
