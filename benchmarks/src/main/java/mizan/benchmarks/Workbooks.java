package mizan.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.engine.content.Claimed;
import mizan.engine.content.Profiler;
import mizan.engine.sniffing.Sniffer;
import mizan.engine.tables.Limits;
import mizan.engine.tables.Tables;

/// How fast a made-up workbook of 50,000 rows and 18 columns is read, half of its cells texts that
/// are shared, half of them numbers.
final class Workbooks {
  private static final int ROWS = 50_000;
  private static final int COLUMNS = 18;
  private static final int TEXTS = 20_000;
  private static final int ROUNDS = 9;
  private static final long SEED = 20261124;
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  private static final Map<String, String> PARTS =
      Map.of(
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
              + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
              + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
              + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
          "_rels/.rels",
          PACKAGE
              + "<Relationship Id=\"r1\" Type=\""
              + OFFICE
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
          "xl/workbook.xml",
          "<workbook"
              + MAIN
              + " xmlns:r=\""
              + OFFICE
              + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
          "xl/_rels/workbook.xml.rels",
          PACKAGE
              + "<Relationship Id=\"r1\" Type=\""
              + OFFICE
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
              + OFFICE
              + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");

  private Workbooks() {}

  static void measure(Path folder, Sheet sheet) throws Exception {
    var file = folder.resolve("workbook.xlsx");
    write(file);
    var reading = new double[ROUNDS];
    var profiling = new double[ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      reading[round] = Timed.of(() -> read(file)).seconds();
      profiling[round] =
          Timed.of(() ->
                  Profiler.profile(file, new Claimed("XLSX", "workbook.xlsx", ""), List.of(), 1))
              .seconds();
    }
    sheet.row(
        "A workbook (XLSX) of %,d × %d cells, %.1f MB, read"
            .formatted(ROWS, COLUMNS, Files.size(file) / 1e6),
        "%.2f s".formatted(median(reading)),
        "aim ≤ 0.35 s");
    sheet.row("the same, profiled", "%.2f s".formatted(median(profiling)), "");
    Files.delete(file);
  }

  private static void read(Path file) throws IOException {
    new Tables((_, _, _) -> {})
        .read(file, Sniffer.sniff(file), Limits.USUAL, new Profiling.Silent());
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static void write(Path file) throws IOException {
    var random = new Random(SEED);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : PARTS.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      out.write("<sst" + MAIN + ">");
      for (var i = 0; i < TEXTS; i++) {
        out.write("<si><t>" + (i % 2 == 0 ? "بلدية رقم " : "Marché public n° ") + i + "</t></si>");
      }
      out.write("</sst>");
      out.flush();
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      out.write("<worksheet" + MAIN + "><sheetData>");
      for (var row = 1; row <= ROWS; row++) {
        row(out, row, random);
      }
      out.write("</sheetData></worksheet>");
      out.flush();
    }
  }

  private static void row(BufferedWriter out, int row, Random random) throws IOException {
    out.write("<row r=\"" + row + "\">");
    for (var column = 0; column < COLUMNS; column++) {
      out.write("<c r=\"" + (char) ('A' + column) + row);
      if (row == 1 || column % 2 == 0) {
        out.write("\" t=\"s\"><v>" + random.nextInt(TEXTS));
      } else {
        out.write("\"><v>" + random.nextInt(10_000_000) / 100.0);
      }
      out.write("</v></c>");
    }
    out.write("</row>");
  }
}
