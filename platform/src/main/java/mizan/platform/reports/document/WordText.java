package mizan.platform.reports.document;

import java.math.BigInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import mizan.platform.reports.document.Block.Cell;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/// Sets text into paragraphs: a run for each direction, since the word processor takes a run's
/// direction from its mark and not from its letters.
final class WordText {
  private static final Pattern ISOLATE =
      Pattern.compile("[\u2066\u2068]([^\u2069]*)\u2069|([^\u2066\u2068]+)");
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

  /// Keeps a sign before its number.
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";

  private final boolean rightToLeft;
  private final String site;
  private int marks;

  /// @param site the root of the addresses that the text leads to
  WordText(boolean rightToLeft, String site) {
    this.rightToLeft = rightToLeft;
    this.site = site;
  }

  boolean rightToLeft() {
    return rightToLeft;
  }

  /// Gives a paragraph the direction of the document.
  void direct(XWPFParagraph paragraph) {
    if (rightToLeft) {
      var properties =
          paragraph.getCTP().isSetPPr()
              ? paragraph.getCTP().getPPr()
              : paragraph.getCTP().addNewPPr();
      properties.addNewBidi();
    }
  }

  void write(XWPFParagraph paragraph, String text) {
    CTP written = paragraph.getCTP();
    runs(text, written::addNewR, false);
  }

  void write(XWPFParagraph paragraph, Cell cell) {
    if (cell.href().isEmpty()) {
      write(paragraph, cell.text());
    } else {
      lead(paragraph, cell.text(), cell.href());
    }
  }

  /// A text that leads to a page of the site or, after `#`, to a place in the document.
  void lead(XWPFParagraph paragraph, String text, String href) {
    var link = paragraph.getCTP().addNewHyperlink();
    if (href.startsWith("#")) {
      link.setAnchor(href.substring(1));
    } else {
      link.setId(
          paragraph
              .getDocument()
              .getPackagePart()
              .addExternalRelationship(site + href, PackageRelationshipTypes.HYPERLINK_PART)
              .getId());
    }
    runs(text, () -> link.addNewR(), true);
  }

  /// Makes a paragraph a place that can be led to.
  void mark(XWPFParagraph paragraph, String name) {
    var mark = paragraph.getCTP().addNewBookmarkStart();
    mark.setId(BigInteger.valueOf(++marks));
    mark.setName(name);
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(marks));
  }

  private void runs(String text, Supplier<CTR> fresh, boolean leading) {
    var parts = ISOLATE.matcher(text);
    while (parts.find()) {
      var isolated = parts.group(1);
      var part = isolated == null ? parts.group(2) : isolated;
      var run = fresh.get();
      var toTheLeft = isolated == null ? rightToLeft : ARABIC.matcher(part).find();
      if (leading || toTheLeft) {
        var properties = run.addNewRPr();
        if (leading) {
          properties.addNewRStyle().setVal("Hyperlink");
        }
        if (toTheLeft) {
          properties.addNewRtl();
        }
      }
      var written = run.addNewT();
      written.setStringValue(rightToLeft && !toTheLeft ? LEFT_TO_RIGHT_MARK + part : part);
      written.setSpace(SpaceAttribute.Space.PRESERVE);
    }
  }
}
