package mizan.platform.backups;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Where the files stand that are backed up.
@Validated
@ConfigurationProperties("mizan")
record BackupSettings(@NotNull Path data) {}
