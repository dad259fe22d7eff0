package org.companero.protocol.engine;

/// Names one version of a program.
///
/// @param program the program's id, as steps that start or call it say it
/// @param version counts from 1; 0 for a draft
public record ProgramRef(String program, int version) {}
