package mizan.platform.reports.document;

import java.math.BigInteger;
import java.util.List;
import mizan.platform.web.Language;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/// The styles of a document for the word processor, by the names that it knows them by.
final class WordStyles {
  private static final String ACCENT = "0B5563";
  private static final String INK = "16202A";
  private static final String QUIET = "555555";
  private static final String FONT = "IBM Plex Sans";
  private static final String ARABIC_FONT = "IBM Plex Sans Arabic";

  /// A style of paragraphs.
  ///
  /// @param size of letters in half points
  /// @param before space above in twentieths of a point
  /// @param outline the level in the document's outline from 0; -1 for none
  private record Style(
      String id, String name, int size, boolean bold, String colour, int before, int outline) {}

  private static final List<Style> STYLES =
      List.of(
          new Style("Normal", "Normal", 21, false, INK, 80, -1),
          new Style("Title", "Title", 64, true, ACCENT, 2400, -1),
          new Style("Subtitle", "Subtitle", 30, false, QUIET, 240, -1),
          new Style("Heading1", "heading 1", 36, true, ACCENT, 360, 0),
          new Style("Heading2", "heading 2", 28, true, INK, 280, 1),
          new Style("Heading3", "heading 3", 24, true, INK, 200, 2),
          new Style("ContentsHeading", "TOC Heading", 36, true, ACCENT, 360, -1),
          new Style("Lead", "Lead", 26, false, INK, 120, -1),
          new Style("Caption", "caption", 21, true, INK, 240, -1),
          new Style("Figure", "Figure", 21, false, INK, 120, -1),
          new Style("ListItem", "List Paragraph", 21, false, INK, 80, -1),
          new Style("TableHead", "Table Head", 18, true, INK, 40, -1),
          new Style("TableText", "Table Text", 19, false, INK, 40, -1),
          new Style("TableNote", "Table Note", 16, false, QUIET, 0, -1),
          new Style("Source", "Source", 17, false, QUIET, 60, -1),
          new Style("Remark", "Remark", 21, false, "7A4B00", 120, -1),
          new Style("Footer", "footer", 17, false, QUIET, 0, -1));

  private WordStyles() {}

  static void write(XWPFDocument file, Language language) {
    var all = CTStyles.Factory.newInstance();
    var usual = all.addNewDocDefaults().addNewRPrDefault().addNewRPr();
    var fonts = usual.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(ARABIC_FONT);
    var spoken = usual.addNewLang();
    spoken.setVal(WordFile.tag(language.runsRightToLeft() ? Language.USUAL : language));
    spoken.setBidi(WordFile.tag(Language.ARABIC));
    var styles = file.createStyles();
    styles.setStyles(all);
    STYLES.forEach(style -> styles.addStyle(new XWPFStyle(written(style))));
    styles.addStyle(new XWPFStyle(link()));
  }

  private static CTStyle written(Style style) {
    var written = CTStyle.Factory.newInstance();
    written.setStyleId(style.id);
    written.addNewName().setVal(style.name);
    written.setType(STStyleType.PARAGRAPH);
    written.addNewQFormat();
    if (style.id.equals("Normal")) {
      written.setDefault(true);
    } else {
      written.addNewBasedOn().setVal("Normal");
    }
    var paragraph = written.addNewPPr();
    if (style.outline >= 0 || style.id.equals("Caption")) {
      paragraph.addNewKeepNext();
    }
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(style.before));
    spacing.setAfter(BigInteger.valueOf(Math.min(120, Math.max(20, style.before / 2))));
    if (style.id.equals("ListItem")) {
      paragraph.addNewInd().setStart(BigInteger.valueOf(280));
    }
    if (style.outline >= 0) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(style.outline));
    }
    letters(written.addNewRPr(), style);
    return written;
  }

  /// Arabic letters have a size and a weight of their own.
  private static void letters(CTRPr letters, Style style) {
    if (style.bold) {
      letters.addNewB();
      letters.addNewBCs();
    }
    letters.addNewColor().setVal(style.colour);
    letters.addNewSz().setVal(BigInteger.valueOf(style.size));
    letters.addNewSzCs().setVal(BigInteger.valueOf(style.size));
  }

  private static CTStyle link() {
    var written = CTStyle.Factory.newInstance();
    written.setStyleId("Hyperlink");
    written.addNewName().setVal("Hyperlink");
    written.setType(STStyleType.CHARACTER);
    var letters = written.addNewRPr();
    letters.addNewColor().setVal(ACCENT);
    letters.addNewU().setVal(STUnderline.SINGLE);
    return written;
  }
}
