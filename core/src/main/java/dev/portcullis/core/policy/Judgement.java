package dev.portcullis.core.policy;

import java.util.List;

/** What every verdict holds. */
record Judgement(Target target, PolicyProfile profile, Reason reason, List<Finding> findings) {}
