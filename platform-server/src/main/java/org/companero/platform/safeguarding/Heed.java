package org.companero.platform.safeguarding;

/// What came of heeding somebody's words.
///
/// @param handled whether nothing else may answer them
/// @param restraint that stands from now on
public record Heed(boolean handled, Restraint restraint) {}
