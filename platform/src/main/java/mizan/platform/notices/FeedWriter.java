package mizan.platform.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mizan.platform.web.Language;
import mizan.platform.web.Pager;
import mizan.platform.web.SiteAddress;
import org.springframework.stereotype.Component;

/// Writes a topic's announcements as an Atom feed (RFC 4287), paged as RFC 5005 has it.
@Component
class FeedWriter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final Wording wording;
  private final SiteAddress address;

  FeedWriter(Wording wording, SiteAddress address) {
    this.wording = wording;
    this.address = address;
  }

  /// A page of a feed.
  record Sheet(Topic topic, Language language, List<Announcement> announcements, Pager pager) {
    Instant updated() {
      return announcements.stream()
          .map(Announcement::at)
          .max(Instant::compareTo)
          .orElse(Instant.EPOCH);
    }
  }

  byte[] write(Sheet sheet) {
    try {
      var bytes = new ByteArrayOutputStream();
      var xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", sheet.language.code());
      head(xml, sheet);
      for (var announcement : sheet.announcements) {
        entry(xml, announcement, sheet.language);
      }
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void head(XMLStreamWriter xml, Sheet sheet) throws XMLStreamException {
    var words = wording.in(sheet.language);
    var self = address.of(sheet.language, sheet.topic.feed());
    element(xml, "id", "tag:" + URI.create(self).getHost() + ",2026:" + URI.create(self).getPath());
    element(xml, "title", words.text("notices.feed", wording.name(sheet.topic, sheet.language)));
    var invented = wording.invented(sheet.language);
    if (invented.isPresent()) {
      element(xml, "subtitle", invented.get());
    }
    element(xml, "updated", sheet.updated().toString());
    xml.writeStartElement("author");
    element(xml, "name", words.text("web.site"));
    element(xml, "uri", address.of(sheet.language, ""));
    xml.writeEndElement();
    var pager = sheet.pager;
    link(xml, "self", "application/atom+xml", page(self, pager.page()));
    link(xml, "alternate", "text/html", address.of(sheet.language, sheet.topic.path()));
    if (pager.pages() > 1) {
      link(xml, "first", "application/atom+xml", self);
      link(xml, "last", "application/atom+xml", page(self, pager.pages()));
    }
    if (pager.hasPrevious()) {
      link(xml, "previous", "application/atom+xml", page(self, pager.page() - 1));
    }
    if (pager.hasNext()) {
      link(xml, "next", "application/atom+xml", page(self, pager.page() + 1));
    }
  }

  private void entry(XMLStreamWriter xml, Announcement announcement, Language language)
      throws XMLStreamException {
    var told = wording.tell(announcement, language);
    var at = announcement.at().toString();
    xml.writeStartElement("entry");
    element(xml, "id", id(announcement, language));
    element(xml, "title", told.title());
    element(xml, "published", at);
    element(xml, "updated", at);
    link(xml, "alternate", "text/html", told.link());
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", announcement.kind().code());
    xml.writeStartElement("content");
    xml.writeAttribute("type", "xhtml");
    xml.writeStartElement("div");
    xml.writeDefaultNamespace(XHTML);
    xml.writeAttribute("dir", language.direction());
    xml.writeAttribute("lang", language.code());
    element(xml, "p", told.text());
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /// An announcement in another language is another entry: readers keep one of each id.
  private static String id(Announcement announcement, Language language) {
    var name = announcement.id() + " " + language.code();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  private static String page(String feed, int page) {
    return page == 1 ? feed : feed + "?page=" + page;
  }

  private static void link(XMLStreamWriter xml, String relation, String type, String to)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", to);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(writable(text));
    xml.writeEndElement();
  }

  /// Without the characters that XML cannot hold, however they are written.
  static String writable(String text) {
    return text.codePoints()
        .filter(sign ->
            sign == '\t'
                || sign == '\n'
                || (sign >= 0x20 && sign < 0xD800)
                || (sign > 0xDFFF && sign < 0xFFFE)
                || sign > 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
