package mizan.engine.sniffing;

/// Numbers written with their lowest byte first; 0 where the bytes end before.
final class LittleEndian {
  private LittleEndian() {}

  static int u8(byte[] bytes, int at) {
    return at >= 0 && at < bytes.length ? bytes[at] & 0xFF : 0;
  }

  static int u16(byte[] bytes, int at) {
    return u8(bytes, at) | u8(bytes, at + 1) << 8;
  }

  static int i32(byte[] bytes, int at) {
    return u16(bytes, at) | u16(bytes, at + 2) << 16;
  }

  static long u32(byte[] bytes, int at) {
    return i32(bytes, at) & 0xFFFF_FFFFL;
  }

  static long i64(byte[] bytes, int at) {
    return u32(bytes, at) | u32(bytes, at + 4) << 32;
  }
}
