package mizan.platform.web;

import java.util.List;

/// A reader's place in a list too long for one page; pages count from 1.
public record Pager(int page, int size, long total) {
  public Pager {
    size = Math.max(1, size);
    total = Math.max(0, total);
    page = Math.clamp(page, 1, pages(size, total));
  }

  public int pages() {
    return pages(size, total);
  }

  public long offset() {
    return (long) (page - 1) * size;
  }

  public long first() {
    return total == 0 ? 0 : offset() + 1;
  }

  public long last() {
    return Math.min(offset() + size, total);
  }

  public boolean hasPrevious() {
    return page > 1;
  }

  public boolean hasNext() {
    return page < pages();
  }

  /// The rows of this page out of a list held in memory.
  public <T> List<T> cut(List<T> all) {
    return all.subList((int) Math.min(offset(), all.size()), (int) Math.min(last(), all.size()));
  }

  private static int pages(int size, long total) {
    return (int) Math.max(1, Math.ceilDiv(total, size));
  }
}
