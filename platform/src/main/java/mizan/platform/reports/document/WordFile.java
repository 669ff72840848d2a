package mizan.platform.reports.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Locale;
import mizan.platform.reports.document.Block.Figure;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.reports.document.Block.Items;
import mizan.platform.reports.document.Block.Paragraph;
import mizan.platform.reports.document.Block.Table;
import mizan.platform.web.Fact;
import mizan.platform.web.Language;
import mizan.platform.web.Words;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// Writes a document for the word processor: real styles, tables with heads that repeat, charts
/// that can be edited, from right to left where the language runs so.
public final class WordFile {
  private static final long A4_WIDTH = 11_906; // in twentieths of a point
  private static final long A4_HEIGHT = 16_838;
  private static final long MARGIN = 1_134;

  private final XWPFDocument file;
  private final WordText text;
  private final WordTable tables;
  private final Words words;

  private WordFile(XWPFDocument file, Words words, String site) {
    this.file = file;
    this.words = words;
    this.text = new WordText(words.language().runsRightToLeft(), site);
    this.tables = new WordTable(file, text);
  }

  /// Writes a document.
  ///
  /// @param site the root of the addresses that the text leads to
  public static void write(Document document, Words words, String site, OutputStream out) {
    try (var file = new XWPFDocument()) {
      new WordFile(file, words, site).write(document);
      file.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("a chart was not written", e);
    }
  }

  private void write(Document document) throws IOException, InvalidFormatException {
    properties(document);
    WordStyles.write(file, words.language());
    page();
    footer(document.title());
    cover(document);
    contents(document);
    for (var block : document.blocks()) {
      switch (block) {
        case Heading heading -> heading(heading);
        case Paragraph paragraph -> paragraph(paragraph);
        case Items items -> items(items);
        case Table table -> table(table);
        case Figure figure -> figure(figure);
      }
    }
  }

  private void properties(Document document) {
    var core = file.getProperties().getCoreProperties();
    core.setTitle(document.title());
    core.setCreator(words.text("web.site"));
    core.setSubjectProperty(document.country());
    core.getUnderlyingProperties().setLanguageProperty(tag(words.language()));
  }

  static String tag(Language language) {
    return language.locale().toLanguageTag();
  }

  /// The page itself has no direction, its paragraphs and tables have: on a page from right to left
  /// LibreOffice turns the numbers in charts round.
  private void page() {
    var section = file.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setHeader(BigInteger.valueOf(MARGIN / 2));
    margins.setFooter(BigInteger.valueOf(MARGIN / 2));
    section.addNewTitlePg(); // no number on the cover
  }

  private void footer(String title) {
    file.createFooter(HeaderFooterType.FIRST).createParagraph();
    var paragraph = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setStyle("Footer");
    text.direct(paragraph);
    text.write(paragraph, title + " – ");
    var number = paragraph.createRun();
    number.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    number.getCTR().addNewInstrText().setStringValue("PAGE");
    number.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }

  private void cover(Document document) {
    text.write(paragraph("Subtitle"), words.text("web.site"));
    text.write(paragraph("Title"), document.title());
    text.write(paragraph("Subtitle"), document.country());
    if (!document.notice().isEmpty()) {
      text.write(paragraph("Remark"), document.notice());
    }
    for (Fact fact : document.facts()) {
      text.write(paragraph("Normal"), fact.term() + ": " + fact.value());
    }
  }

  private void contents(Document document) {
    var heading = paragraph("ContentsHeading");
    heading.setPageBreak(true);
    text.write(heading, words.text("document.contents"));
    for (var chapter : document.chapters()) {
      text.lead(paragraph("Normal"), chapter.text(), "#" + chapter.id());
    }
  }

  private void heading(Heading heading) {
    var paragraph = paragraph("Heading" + heading.level());
    paragraph.setPageBreak(heading.onNewPage());
    text.mark(paragraph, heading.id());
    text.write(paragraph, heading.text());
  }

  private void paragraph(Paragraph paragraph) {
    var style =
        switch (paragraph.tone()) {
          case LEAD -> "Lead";
          case PLAIN -> "Normal";
          case NOTE -> "Remark";
        };
    text.write(paragraph(style), paragraph.text());
  }

  private void items(Items items) {
    for (var line : items.lines()) {
      var paragraph = paragraph("ListItem");
      text.write(paragraph, line);
      if (!line.note().isEmpty()) {
        paragraph.createRun().addBreak(BreakType.TEXT_WRAPPING);
        text.write(paragraph, line.note());
      }
    }
  }

  private void table(Table table) {
    var caption = paragraph("Caption");
    caption.setKeepNext(true);
    text.write(caption, table.caption());
    tables.write(table);
    var source = table.source();
    var after = paragraph("Source");
    if (source != null) {
      text.lead(after, source.text(), source.href());
    }
  }

  /// Its paragraph has no direction: some programs would mirror the numbers in the chart.
  private void figure(Figure figure) throws IOException, InvalidFormatException {
    var place = file.createParagraph();
    place.setStyle("Figure");
    place.setAlignment(ParagraphAlignment.CENTER);
    place.setKeepNext(true);
    WordChart.write(file, place, figure);
    text.write(paragraph("Caption"), figure.legend().title());
  }

  private XWPFParagraph paragraph(String style) {
    var paragraph = file.createParagraph();
    paragraph.setStyle(style);
    text.direct(paragraph);
    return paragraph;
  }

  /// A name as file names have it, `report-ar.docx`.
  public static String name(Language language) {
    return String.format(Locale.ROOT, "report-%s.docx", language.code());
  }
}
