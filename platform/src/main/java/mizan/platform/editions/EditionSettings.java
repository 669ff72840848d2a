package mizan.platform.editions;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where editions keep their results, and how the site goes out to portals.
///
/// @param policy the operator's policy, a YAML file; null for the usual manners
/// @param window the hours in which portals are asked
/// @param address where the public reaches this site; null when it is not told
/// @param contact whom those write to who are asked; "" when nobody is named
/// @param comesFrom the addresses from which this site asks, as they are told to others
@Validated
@ConfigurationProperties("mizan")
record EditionSettings(
    @NotNull Path data,
    @Nullable Path policy,
    @NotNull Hours window,
    @Nullable URI address,
    @DefaultValue("") String contact,
    @DefaultValue List<String> comesFrom) {

  EditionSettings {
    comesFrom = List.copyOf(comesFrom);
  }

  /// The folder of an edition: its results below `results`, its reports beside them.
  Path folder(Edition edition) {
    return data.toAbsolutePath().normalize().resolve(edition.folder());
  }

  /// Hours of the day, over midnight or not.
  ///
  /// @param from null, as `to`, for any time
  record Hours(@Nullable LocalTime from, @Nullable LocalTime to, @NotNull ZoneId zone) {}
}
