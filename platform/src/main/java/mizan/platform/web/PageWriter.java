package mizan.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/// Writes a page the way its reader asked: as HTML by its template, or its record as JSON.
///
/// HTML is written whole before the first byte leaves, so that a failing template still gets a
/// problem page.
@Component
class PageWriter extends AbstractHttpMessageConverter<Page> {
  private final TemplateEngine templates;
  private final JsonMapper json;
  private final Views views;
  private final KeptPages kept;

  PageWriter(TemplateEngine templates, JsonMapper json, Views views, KeptPages kept) {
    super(
        UTF_8, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
    this.templates = templates;
    this.json = json;
    this.views = views;
    this.kept = kept;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Page.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Page readInternal(Class<? extends Page> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("A page is only written", message);
  }

  @Override
  protected void writeInternal(Page page, HttpOutputMessage message) throws IOException {
    var body = html(message) ? html(page) : json.writeValueAsBytes(page);
    kept.write(page, body, message);
  }

  private static boolean html(HttpOutputMessage message) {
    return MediaType.TEXT_HTML.isCompatibleWith(message.getHeaders().getContentType());
  }

  private byte[] html(Page page) {
    var request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    var output = new Utf8ByteOutput();
    templates.render(page.template(), Map.of("page", page, "view", views.of(request)), output);
    return output.toByteArray();
  }
}
