package mizan.platform.home;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Where the search keeps its index.
@Validated
@ConfigurationProperties("mizan")
record SearchSettings(@NotNull Path data) {}
