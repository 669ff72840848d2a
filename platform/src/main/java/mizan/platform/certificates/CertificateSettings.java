package mizan.platform.certificates;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Where the key is kept with which certificates are signed.
@Validated
@ConfigurationProperties("mizan")
record CertificateSettings(@NotNull Path data) {}
