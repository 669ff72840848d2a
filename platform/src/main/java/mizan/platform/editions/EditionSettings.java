package mizan.platform.editions;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Where editions keep their results.
@Validated
@ConfigurationProperties("mizan")
record EditionSettings(@NotNull Path data) {}
