package mizan.engine.mqa;

import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Where;

/// An indicator of the European assessment that is not met; `indicator` is the metric's name.
public record IndicatorNotMet(Where where, String indicator) implements Finding {}
