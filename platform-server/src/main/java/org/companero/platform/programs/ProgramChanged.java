package org.companero.platform.programs;

import org.companero.platform.tenancy.CreatorId;

/// A program's draft or published version changed, or it was deleted or restored; told after the commit.
public record ProgramChanged(CreatorId creator, ProgramId program, long revision) {}
