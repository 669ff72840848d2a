package mizan.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Reads a folder's path as the person at the keyboard means it; Spring's own reading looks among
/// the web server's resources first and refuses `../data`.
@Component
@ConfigurationPropertiesBinding
class PathConverter implements Converter<String, Path> {
  @Override
  public Path convert(String path) {
    return Path.of(path);
  }
}
