package mizan.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/// How long something took, and how much heap stood at most while it ran.
///
/// @param seconds by the clock on the wall
/// @param cpuSeconds of the whole process
/// @param peakHeapBytes the sum of the pools' peaks: an upper bound
record Timed(double seconds, double cpuSeconds, long peakHeapBytes) {
  /// Something to time.
  interface Work {
    void run() throws Exception;
  }

  static Timed of(Work work) throws Exception {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    var cpu = system.getProcessCpuTime();
    var start = System.nanoTime();
    work.run();
    var seconds = (System.nanoTime() - start) / 1e9;
    var cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
    var peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    return new Timed(seconds, cpuSeconds, peak);
  }
}
