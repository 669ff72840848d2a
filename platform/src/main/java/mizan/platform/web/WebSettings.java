package mizan.platform.web;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// What a country sets for its pages: the time zone in which moments are written.
@Validated
@ConfigurationProperties("mizan.web")
record WebSettings(@NotNull ZoneId zone) {}
