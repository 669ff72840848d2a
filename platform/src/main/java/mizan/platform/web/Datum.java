package mizan.platform.web;

/// One value of a chart: its name, its size, and the size as the reader sees it written.
public record Datum(String label, double value, String shown) {}
