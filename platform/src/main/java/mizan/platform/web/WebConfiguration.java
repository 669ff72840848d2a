package mizan.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Wires the kit: addresses below a language, the two forms of a page, static files that never age.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final ObjectProvider<PageWriter> pageWriter;
  private final ObjectProvider<KeptPages> keptPages;

  WebConfiguration(ObjectProvider<PageWriter> pageWriter, ObjectProvider<KeptPages> keptPages) {
    this.pageWriter = pageWriter;
    this.keptPages = keptPages;
  }

  @Bean
  static TemplateEngine templates() {
    var loader = WebConfiguration.class.getClassLoader();
    return TemplateEngine.createPrecompiled(null, ContentType.Html, loader, "mizan.templates");
  }

  /// Messages of the validator, too, come in the language of the address.
  @Bean
  static LocaleResolver localeResolver() {
    return new AddressLocaleResolver();
  }

  @Bean
  static FilterRegistrationBean<UrlHandlerFilter> withoutTrailingSlash() {
    var filter =
        UrlHandlerFilter.trailingSlashHandler("/**")
            .redirect(HttpStatus.PERMANENT_REDIRECT)
            .build();
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2); // before it is asked who may come in
    return registration;
  }

  /// The clock that rooms go by.
  @Bean
  static InstantSource instants() {
    return InstantSource.system();
  }

  @Override
  public void configurePathMatch(PathMatchConfigurer paths) {
    paths.addPathPrefix(
        "/{language:ar|fr|en}", HandlerTypePredicate.forAnnotation(PageController.class));
  }

  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer forms) {
    forms
        .favorParameter(true)
        .useRegisteredExtensionsOnly(true)
        .mediaType("html", MediaType.TEXT_HTML)
        .mediaType("json", MediaType.APPLICATION_JSON);
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(pageWriter.getObject());
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(keptPages.getObject());
  }

  /// The address holds a hash of the file's bytes: a changed file is a new address.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    files
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new LanguageArgument());
  }
}
