package mizan.platform.specimen;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/// Compiles templates when asked for, so that the specimen's can stand among the tests; each
/// process of the tests in a folder of its own.
@Profile("specimen")
@Configuration(proxyBeanMethods = false)
class SpecimenTemplates {
  @Bean
  @Primary
  static TemplateEngine specimenEngine() {
    var compiled = Path.of("target/jte-test", Long.toString(ProcessHandle.current().pid()));
    var engine = TemplateEngine.create(new BothFolders(), compiled, ContentType.Html);
    engine.setTrimControlStructures(true);
    return engine;
  }

  /// The site's templates and the tests'.
  private static final class BothFolders implements CodeResolver {
    private final List<DirectoryCodeResolver> folders =
        List.of(
            new DirectoryCodeResolver(Path.of("src/main/jte")),
            new DirectoryCodeResolver(Path.of("src/test/jte")));

    @Override
    public @Nullable String resolve(String name) {
      return holding(name).resolve(name);
    }

    @Override
    public long getLastModified(String name) {
      return holding(name).getLastModified(name);
    }

    @Override
    public boolean exists(String name) {
      return holding(name).exists(name);
    }

    private DirectoryCodeResolver holding(String name) {
      return folders.getFirst().exists(name) ? folders.getFirst() : folders.getLast();
    }
  }
}
