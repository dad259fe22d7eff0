package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What becomes of the days that somebody missed who joins a cohort late.
public enum CatchUp {
    /// They are left out: the person is where the others are.
    @JsonProperty("skip")
    SKIP,
    /// They come two a day until the person is where the others are.
    @JsonProperty("compress")
    COMPRESS,
    /// The person begins with the first day, behind the others.
    @JsonProperty("from_beginning")
    FROM_BEGINNING
}
