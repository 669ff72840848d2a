package mizan.platform.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/// A text as a picture that phones read: SVG, dark modules as one path.
public final class QrCode {
  private static final int QUIET_ZONE = 4;

  private QrCode() {}

  /// A picture as modules, for SVG.
  ///
  /// @param size of the whole in modules
  /// @param path of the dark modules, for the `d` of SVG's `path`
  public record Drawn(int size, String path) {}

  public static Drawn draw(String text) {
    try {
      var hints = Map.of(EncodeHintType.MARGIN, QUIET_ZONE);
      var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
      var path = new StringBuilder();
      for (int y = 0; y < modules.getHeight(); y++) {
        for (int x = 0; x < modules.getWidth(); x++) {
          if (modules.get(x, y)) {
            path.append("M%d %dh1v1h-1z".formatted(x, y));
          }
        }
      }
      return new Drawn(modules.getWidth(), path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(text, tooLong);
    }
  }
}
