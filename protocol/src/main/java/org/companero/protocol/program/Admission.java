package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a program takes people in.
///
/// @param priority where two programs want the same person, the higher one comes first; 0 to 100
/// @param again whether somebody may begin it again
/// @param busy what happens where the person is in another program
public record Admission(int priority, Again again, Busy busy) {

    /// What holds where a program says nothing.
    public static final Admission USUAL = new Admission(50, new Again.Always(), Busy.ALONGSIDE);

    /// What a program does whose person is in another one. Programs that run alongside hinder none.
    public enum Busy {
        /// It begins all the same.
        @JsonProperty("alongside")
        ALONGSIDE,
        /// It begins when the other one is over.
        @JsonProperty("wait")
        WAIT,
        /// It does not begin.
        @JsonProperty("skip")
        SKIP
    }
}
