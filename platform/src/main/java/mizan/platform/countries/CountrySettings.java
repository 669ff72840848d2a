package mizan.platform.countries;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Which country the site is started with, and where its facts stand.
///
/// @param country `demo` for the invented one, `none` for an empty site, else a folder of
///   `countries`
/// @param evaluate whether an edition is measured as soon as the site has started
@Validated
@ConfigurationProperties("mizan")
record CountrySettings(
    @DefaultValue("demo") String country,
    @DefaultValue("country") Path countries,
    @DefaultValue("samples") Path samples,
    @NotNull Path data,
    @DefaultValue("false") boolean evaluate) {
  static final String DEMONSTRATION = "demo";
  static final String NONE = "none";
}
